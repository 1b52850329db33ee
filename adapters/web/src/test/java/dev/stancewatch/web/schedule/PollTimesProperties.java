package dev.stancewatch.web.schedule;

import static dev.stancewatch.web.schedule.States.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.source.Move;
import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class PollTimesProperties {
  @Property(tries = 300)
  void interval_anyPace_isThePoweredShortest(
      @ForAll @IntRange(min = 0, max = 10_000_000) int gapSeconds,
      @ForAll @IntRange(min = 0, max = 10_000_000) int floorSeconds,
      @ForAll @IntRange(min = -1_000, max = 10_000_000) int silenceSeconds,
      @ForAll @IntRange(min = 1, max = 100_000) int shortestSeconds) {
    Duration shortest = Duration.ofSeconds(shortestSeconds);
    Pace pace =
        new Pace(
            Duration.ofSeconds(gapSeconds),
            Duration.ofSeconds(floorSeconds),
            NOW.minusSeconds(silenceSeconds));
    long times = PollTimes.interval(pace, shortest, NOW).dividedBy(shortest);
    assertTrue(times >= 1 && times <= 64 && Long.bitCount(times) == 1, "times " + times);
  }

  /// Whoever comes by often polls once an interval and never misses one.
  @Property(tries = 200)
  void isDue_runsInSmallSteps_areDueOnceAnInterval(
      @ForAll @IntRange(min = 7, max = 60) int stepSeconds) {
    SourceState state = steady();
    Duration interval = PollTimes.interval(state.pace(), States.SHORTEST, NOW);
    Instant through = state.nextAt();
    int due = 0;
    for (Instant at = through;
        at.isBefore(NOW.plusSeconds(7_200));
        at = at.plusSeconds(stepSeconds)) {
      if (PollTimes.isDue(state, States.SHORTEST, through, at)) {
        due++;
      }
      through = at;
    }
    long expected = Duration.between(state.nextAt(), NOW.plusSeconds(7_200)).dividedBy(interval);
    assertTrue(Math.abs(due - expected) <= 1, due + " instead of " + expected);
  }

  @Example
  void isDue_beforeTheStoredTime_isNever() {
    SourceState state = steady();
    assertFalse(
        PollTimes.isDue(state, States.SHORTEST, Instant.EPOCH, state.nextAt().minusMillis(1)));
    assertTrue(PollTimes.isDue(state, States.SHORTEST, Instant.EPOCH, state.nextAt()));
  }

  @Example
  void next_afterAPollTime_isTheFollowingOne() {
    SourceState state = steady();
    assertEquals(
        state.nextAt().plus(Duration.ofMinutes(10)),
        PollTimes.next(state, States.SHORTEST, state.nextAt().plusSeconds(1)));
  }

  @Example
  void interval_silentSource_growsWithTheSilence() {
    Pace pace = new Pace(Duration.ofMinutes(8), Duration.ZERO, NOW);
    assertEquals(States.SHORTEST, PollTimes.interval(pace, States.SHORTEST, NOW));
    assertEquals(
        Duration.ofMinutes(80),
        PollTimes.interval(pace, States.SHORTEST, NOW.plus(Duration.ofDays(1))));
  }

  @Example
  void interval_serverAsksForMore_isRespectedUpToAnHour() {
    Pace pace = new Pace(Duration.ZERO, Duration.ofDays(9), NOW);
    assertEquals(Duration.ofMinutes(80), PollTimes.interval(pace, States.SHORTEST, NOW));
  }

  /// One item each 40 minutes, the last just now: polled each 10 minutes.
  private static SourceState steady() {
    Pace pace = new Pace(Duration.ofMinutes(40), Duration.ZERO, NOW.plusSeconds(3_600));
    return States.with(new SourceHealth.Fresh(NOW), pace, Move.NONE);
  }
}
