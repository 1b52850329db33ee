package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/// How long whoever runs the work will let it run.
@FunctionalInterface
public interface TimeLeft {
  /// Kept back: the longest that a message to SNS and the mark that it was sent take, with retries.
  Duration RESERVE = Duration.ofSeconds(25);

  Duration left();

  /// Whether nothing more should be begun.
  default boolean isShort() {
    return left().compareTo(RESERVE) < 0;
  }

  /// The time that Lambda gives.
  static TimeLeft of(Context context) {
    return () -> Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  /// Nobody waits, as in a replay.
  static TimeLeft plenty() {
    return () -> Duration.ofDays(1);
  }
}
