package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random schedules with duplicates, disorder, concurrent writers and crashes: whatever happens,
/// every true change is told at least once under one name, and none that did not happen.
public abstract class LedgerSchedulesContract {
  private static final Instant START = Instant.parse("2025-01-06T08:00:00Z");
  private static final List<String> STANCES = List.of("free", "toll", "auction");
  private static final int MOST_MESSAGES = 12;

  /// The implementation under test. One may serve all schedules: each has a key of its own.
  protected abstract Ledgers ledgers();

  /// How many schedules to run. A longer run is started with the system property `schedules`.
  protected int schedules() {
    return Integer.getInteger("schedules", 1000);
  }

  @Test
  void schedules_ofAnyKind_loseNothingAndInventNothing() {
    int crashes = 0;
    int stale = 0;
    for (int seed = 0; seed < schedules(); seed++) {
      PositionKey key = SampleReading.key("actor-" + seed);
      ScheduleRun run = LedgerSchedule.run(seed, ledgers(), key, messages(seed, key));
      try {
        run.check();
      } catch (AssertionError e) {
        throw new AssertionError("schedule of seed " + seed + ": " + e.getMessage(), e);
      }
      crashes += run.crashes();
      stale += run.stale();
    }
    assertTrue(crashes > schedules() / 2, "too few crashes to show anything: " + crashes);
    assertTrue(stale > schedules() / 10, "too few writers met to show anything: " + stale);
  }

  private static List<List<LogEntry>> messages(long seed, PositionKey key) {
    Random random = new Random(seed);
    List<List<LogEntry>> messages = new ArrayList<>();
    Instant at = START;
    int count = 2 + random.nextInt(MOST_MESSAGES - 1);
    for (int i = 0; i < count; i++) {
      at = at.plus(Duration.ofHours(1 + random.nextInt(24 * 20)));
      String stance = STANCES.get(random.nextInt(STANCES.size()));
      String article = "s" + seed + "-" + i;
      SampleReading reading =
          random.nextBoolean()
              ? SampleReading.quoted(key, article, stance, at)
              : SampleReading.reported(key, article, stance, "family-" + random.nextInt(3), at);
      Duration delay = Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(60000) : 3);
      LogEntry entry = reading.learned(at.plus(delay)).entry();
      messages.add(List.of(entry));
      if (random.nextInt(6) == 0) {
        Instant later = entry.learnedAt().plus(Duration.ofHours(random.nextInt(72)));
        messages.add(List.of(new LogEntry.Withdrawn(entry.article(), later, "an error")));
      }
    }
    return messages;
  }
}
