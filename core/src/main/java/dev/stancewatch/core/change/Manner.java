package dev.stancewatch.core.change;

/// How a certain change sits among those before it; decides what is told.
public enum Manner {
  /// A change of its own: an alert.
  STEADY,
  /// Back, within the flap window, to a stance just left: one notice that the actor is unstable.
  TURNS_BACK,
  /// One more move while unstable: nothing is told.
  WAVERS
}
