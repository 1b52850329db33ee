package dev.stancewatch.core.position;

/// Which side of a stance the actor is on.
public enum Polarity {
  SUPPORT,
  OPPOSE
}
