/// The single stages as commands: JSON lines in, JSON lines out, in order.
@NullMarked
package dev.stancewatch.cli.stage;

import org.jspecify.annotations.NullMarked;
