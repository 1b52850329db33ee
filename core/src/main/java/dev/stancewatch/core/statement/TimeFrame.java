package dev.stancewatch.core.statement;

/// When a stance is held, seen from the day of publication.
public enum TimeFrame {
  CURRENT,
  /// An earlier stance recalled.
  PAST,
  /// What the actor would do under a condition that does not hold.
  HYPOTHETICAL
}
