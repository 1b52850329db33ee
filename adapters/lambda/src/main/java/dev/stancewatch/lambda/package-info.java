/// What every Lambda shell does alike: take a batch apart, stop in time, log one line for each unit
/// of work.
@NullMarked
package dev.stancewatch.lambda;

import org.jspecify.annotations.NullMarked;
