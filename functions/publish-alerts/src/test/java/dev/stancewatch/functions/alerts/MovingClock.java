package dev.stancewatch.functions.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test moves. Not to be shared by threads.
final class MovingClock implements InstantSource {
  private Instant now;

  MovingClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration span) {
    now = now.plus(span);
  }
}
