package dev.stancewatch.reading;

import dev.stancewatch.core.issue.Calibration;

/// What came of calibrating the reader on the examples of one axis.
public sealed interface TuningOutcome {
  /// Not enough statements to learn anything from.
  record TooFew(int statements, int needed) implements TuningOutcome {}

  /// The examples do not show that a calibration would read better.
  record NoGain(TuningScore before, TuningScore after) implements TuningOutcome {}

  /// A calibration that reads better.
  ///
  /// @param after each statement read under a calibration that was learned from the others
  record Tuned(Calibration calibration, TuningScore before, TuningScore after)
      implements TuningOutcome {}
}
