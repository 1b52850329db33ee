/// `stancewatch explain` and `stancewatch backtest`: why something was told or not, and what other
/// rules would have told.
@NullMarked
package dev.stancewatch.cli.explain;

import org.jspecify.annotations.NullMarked;
