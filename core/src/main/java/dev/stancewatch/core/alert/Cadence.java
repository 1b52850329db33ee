package dev.stancewatch.core.alert;

/// How often a subscriber is told.
public enum Cadence {
  /// Certain changes at once; what did not come at once, in the next daily digest.
  IMMEDIATE,
  DAILY,
  WEEKLY
}
