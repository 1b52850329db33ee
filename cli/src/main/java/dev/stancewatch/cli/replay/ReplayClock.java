package dev.stancewatch.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time of a replay: that of the article at hand. For one thread.
final class ReplayClock implements InstantSource {
  private Instant now = Instant.EPOCH;

  void set(Instant instant) {
    now = instant;
  }

  /// Waiting takes no time but passes it.
  void advance(Duration span) {
    now = now.plus(span);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
