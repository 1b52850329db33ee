package dev.stancewatch.reading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SaidAtTest {
  /// A Wednesday.
  private static final Instant PUBLISHED = Instant.parse("2025-03-12T10:00:00Z");

  @Test
  void of_weekday_isTheLastSuchDay() {
    assertEquals(
        Instant.parse("2025-03-09T00:00:00Z"), SaidAt.of("Quill said on Sunday that", PUBLISHED));
  }

  @Test
  void of_theDayOfPublication_isTheTimeOfPublication() {
    assertEquals(PUBLISHED, SaidAt.of("Quill said on Wednesday that", PUBLISHED));
  }

  @Test
  void of_yesterday_isTheDayBefore() {
    assertEquals(
        Instant.parse("2025-03-11T00:00:00Z"), SaidAt.of("Quill said yesterday", PUBLISHED));
  }

  @Test
  void of_noDay_isTheTimeOfPublication() {
    assertEquals(PUBLISHED, SaidAt.of("Quill said", PUBLISHED));
  }
}
