package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        " 0 | 0",
        "99999999999999999999 | 31536000",
        "Sun, 01 Mar 2026 12:10:00 GMT | 600",
        "Sun, 1 Mar 2026 12:10:00 GMT | 600",
        "Sunday, 01-Mar-26 12:10:00 GMT | 600",
        "Sun Mar  1 12:10:00 2026 | 600",
        "Sun, 01 Mar 2020 12:10:00 GMT | 0"
      })
  void retryAfter_eitherForm_isADelay(String value, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), HttpTime.retryAfter(value, NOW).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "''", "12 minutes"})
  void retryAfter_nonsense_isUnknown(String value) {
    assertEquals(true, HttpTime.retryAfter(value, NOW).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public, max-age=300 | '' | '' | 300",
        "max-age=\"300\" | 100 | '' | 200",
        "max-age=300 | 400 | '' | 0",
        "no-cache, max-age=300 | '' | '' | 0",
        "no-store | '' | Sun, 01 Mar 2026 12:10:00 GMT | 0",
        "'' | '' | Sun, 01 Mar 2026 12:10:00 GMT | 600",
        "'' | '' | 0 | 0",
        "s-maxage=900 | '' | '' | 0"
      })
  void fresh_headers_giveARest(String control, String age, String expires, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), HttpTime.fresh(control, age, expires, NOW));
  }
}
