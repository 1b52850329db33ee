package dev.stancewatch.core.change;

/// How sure a change is.
public enum Stage {
  /// Reported, but not yet by evidence that is enough.
  CANDIDATE,
  CONFIRMED,
  /// Denied, contradicted, or its evidence was taken back.
  WITHDRAWN,
  /// Nobody confirmed it in time.
  LAPSED
}
