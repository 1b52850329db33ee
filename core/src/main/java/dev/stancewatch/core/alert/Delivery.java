package dev.stancewatch.core.alert;

/// What became of something that was to be sent.
public sealed interface Delivery {
  AlertId id();

  /// The topic took it over and delivers it to the subscribers.
  record Accepted(AlertId id) implements Delivery {}

  /// It was not taken; the same may succeed later.
  record Failed(AlertId id, String reason) implements Delivery {}
}
