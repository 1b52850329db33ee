package dev.stancewatch.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.source.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RhythmTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration FLOOR = Duration.ofMinutes(3);

  @Test
  void of_noDates_isUnknown() {
    assertEquals(new Pace(Duration.ZERO, FLOOR, Instant.EPOCH), Rhythm.of(List.of(), FLOOR, NOW));
  }

  @Test
  void of_datesInAnyOrder_givesTheMedianGap() {
    List<Instant> dates =
        List.of(
            NOW.minusSeconds(900),
            NOW.minusSeconds(100),
            NOW.minusSeconds(86_400),
            NOW.minusSeconds(400));
    assertEquals(
        new Pace(Duration.ofSeconds(500), FLOOR, NOW.minusSeconds(100)),
        Rhythm.of(dates, FLOOR, NOW));
  }

  @Test
  void of_dateInTheFuture_countsAsNow() {
    assertEquals(NOW, Rhythm.of(List.of(NOW.plusSeconds(9_999)), FLOOR, NOW).lastItemAt());
  }
}
