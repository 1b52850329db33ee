/// `stancewatch watches`: what the watch files say, and whether they are right.
@NullMarked
package dev.stancewatch.cli.watches;

import org.jspecify.annotations.NullMarked;
