/// The scorecard: one class for each suite, and the command that prints them as one table.
@NullMarked
package dev.stancewatch.cli.evaluate;

import org.jspecify.annotations.NullMarked;
