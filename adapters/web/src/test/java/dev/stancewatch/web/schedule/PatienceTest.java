package dev.stancewatch.web.schedule;

import static dev.stancewatch.web.schedule.States.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatienceTest {
  @ParameterizedTest(name = "{1} items {0} minutes apart, pages missing for {2} minutes: {3}")
  @CsvSource({
    "60, 20, 359, true",
    "60, 20, 360, false",
    "5, 20, 49, true",
    "5, 20, 50, false",
    "0, 20, 359, true",
    "0, 20, 360, false"
  })
  void lasts_slowAndFastFeeds_waitsForSixHoursOrHalfOfWhatItemsStay(
      int gapMinutes, int items, int missingMinutes, boolean expected) {
    SourceHealth health =
        new SourceHealth.Pageless(NOW.minus(Duration.ofMinutes(missingMinutes)), "status 500");
    assertEquals(expected, Patience.lasts(health, dates(gapMinutes, items), items, NOW));
  }

  @Test
  void lasts_pagesCameUntilNow_waits() {
    SourceHealth fresh = new SourceHealth.Fresh(NOW.minus(Duration.ofDays(30)));
    assertEquals(true, Patience.lasts(fresh, dates(5, 20), 20, NOW));
  }

  private static List<Instant> dates(int gapMinutes, int items) {
    return IntStream.range(0, items)
        .mapToObj(i -> NOW.minus(Duration.ofMinutes((long) gapMinutes * i)))
        .toList();
  }
}
