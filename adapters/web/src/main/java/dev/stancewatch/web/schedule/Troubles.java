package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Decides what a failed look means: the next one later each time, and at last hardly any.
/// Stateless; threads may share it.
final class Troubles {
  private static final int FAILURES_BEFORE_PAUSE = 10;
  private static final Duration FAILING_BEFORE_PAUSE = Duration.ofDays(2);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
  private static final Duration LOOK_WHILE_PAUSED = Duration.ofDays(7);
  private static final Duration LONGEST_STAY_AWAY = Duration.ofDays(7);
  private static final int MOST_DOUBLINGS = 10;

  private Troubles() {}

  /// @param after how long the server wants to be left alone; zero if it does not say
  static Decision failed(
      SourceState before,
      Duration shortest,
      String reason,
      boolean badBody,
      Duration after,
      Instant now) {
    int failures = before.health().failuresInARow() + 1;
    Instant since = failures == 1 ? now : before.health().since();
    boolean pauses =
        failures >= FAILURES_BEFORE_PAUSE && !since.plus(FAILING_BEFORE_PAUSE).isAfter(now);
    SourceHealth health =
        pauses
            ? new SourceHealth.Paused(since, reason, failures)
            : new SourceHealth.Failing(since, reason, failures);
    Duration wait = longer(pauses ? LOOK_WHILE_PAUSED : backOff(shortest, failures), stay(after));
    boolean tell = pauses && !(before.health() instanceof SourceHealth.Paused);
    return new Decision.Write(
        troubled(before, health, badBody, Polling.after(before, wait, now)),
        tell ? List.of("paused after " + failures + " failures: " + reason) : List.of());
  }

  static Decision gone(SourceState before, String reason, Instant now) {
    return new Decision.Write(
        troubled(before, new SourceHealth.Gone(now, reason), false, now),
        List.of("gone: " + reason));
  }

  /// All that was good is kept, but for the validators of a body that was replaced by a bad one.
  private static SourceState troubled(
      SourceState before, SourceHealth health, boolean badBody, Instant nextAt) {
    return new SourceState(
        before.id(),
        before.version(),
        before.url(),
        before.configured(),
        badBody ? Validators.NONE : before.validators(),
        before.validatorsAt(),
        badBody ? "" : before.digest(),
        health,
        before.lastGoodAt(),
        before.pace(),
        nextAt,
        before.move(),
        before.seen());
  }

  private static Duration backOff(Duration shortest, int failures) {
    Duration wait = shortest.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_BACK_OFF) > 0 ? longer(LONGEST_BACK_OFF, shortest) : wait;
  }

  private static Duration stay(Duration after) {
    return after.compareTo(LONGEST_STAY_AWAY) > 0 ? LONGEST_STAY_AWAY : after;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
