package dev.stancewatch.core.change;

/// How far a position moved.
public enum Grade {
  /// From one answer to a rival one.
  FULL,
  /// To a middle answer, with limits, for some questions only, or a demand dropped for nothing yet.
  PARTIAL
}
