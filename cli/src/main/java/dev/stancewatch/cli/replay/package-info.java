/// `stancewatch replay`: the whole flow over a folder of articles, with the real handlers in this
/// process.
@NullMarked
package dev.stancewatch.cli.replay;

import org.jspecify.annotations.NullMarked;
