package dev.stancewatch.core.alert;

/// How a subscriber is reached.
public enum Channel {
  EMAIL,
  SMS
}
