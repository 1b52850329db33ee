/// The `stancewatch` command: one class for each subcommand, shells over the other modules.
@NullMarked
package dev.stancewatch.cli;

import org.jspecify.annotations.NullMarked;
