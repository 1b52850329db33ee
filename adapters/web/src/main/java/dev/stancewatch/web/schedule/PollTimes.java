package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceState;
import java.time.Duration;
import java.time.Instant;

/// When a source is due. The interval follows the rhythm of the source and grows while it is
/// silent; the times of polls lie on a grid that starts at the last stored decision, so they are
/// known without storing anything after a poll that found nothing. Stateless; threads may share it.
public final class PollTimes {
  /// The interval may grow to this many times the shortest, but not beyond [#LONGEST].
  private static final int MOST_DOUBLINGS = 6;

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration LONGEST_FLOOR = Duration.ofHours(1);

  /// A poll each quarter of the usual gap sees an item an eighth of the gap late at the median.
  private static final int LOOKS_PER_GAP = 4;

  private static final int SILENCE_SHARE = 16;

  private PollTimes() {}

  /// The time between two polls: the shortest interval times a power of two.
  ///
  /// @param shortest as configured for the source
  public static Duration interval(Pace pace, Duration shortest, Instant now) {
    Duration wanted = longer(pace.gap().dividedBy(LOOKS_PER_GAP), silence(pace, now));
    Duration floor = shorter(pace.floor(), LONGEST_FLOOR);
    Duration interval = shortest;
    for (int i = 0; i < MOST_DOUBLINGS; i++) {
      Duration doubled = interval.multipliedBy(2);
      boolean slower = doubled.compareTo(wanted) <= 0 || interval.compareTo(floor) < 0;
      if (!slower || doubled.compareTo(LONGEST) > 0) {
        break;
      }
      interval = doubled;
    }
    return interval;
  }

  /// Whether a poll time of the source lies after the one and not after the other moment.
  ///
  /// @param polledThrough what was due up to then was polled
  public static boolean isDue(
      SourceState state, Duration shortest, Instant polledThrough, Instant now) {
    if (state.health() instanceof SourceHealth.Gone || now.isBefore(state.nextAt())) {
      return false;
    }
    if (polledThrough.isBefore(state.nextAt()) || state.health() instanceof SourceHealth.Unpolled) {
      return true;
    }
    Duration interval = interval(state.pace(), shortest, now);
    return slot(state, interval, now) > slot(state, interval, polledThrough);
  }

  /// The next poll time after a moment, as far as can be said now.
  public static Instant next(SourceState state, Duration shortest, Instant now) {
    if (now.isBefore(state.nextAt())) {
      return state.nextAt();
    }
    Duration interval = interval(state.pace(), shortest, now);
    return state.nextAt().plus(interval.multipliedBy(slot(state, interval, now) + 1));
  }

  private static long slot(SourceState state, Duration interval, Instant at) {
    return Duration.between(state.nextAt(), at).dividedBy(interval);
  }

  private static Duration silence(Pace pace, Instant now) {
    return pace.lastItemAt().equals(Instant.EPOCH)
        ? Duration.ZERO
        : longer(Duration.ZERO, Duration.between(pace.lastItemAt(), now)).dividedBy(SILENCE_SHARE);
  }

  static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
