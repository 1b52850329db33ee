package dev.stancewatch.web.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates and delays in HTTP headers (RFC 9110, 5.6.7 and 10.2.3; RFC 9111, 5.2). Stateless; threads
/// may share it.
final class HttpTime {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, d MMM uuuu HH:mm:ss"),
          form("EEE MMM d HH:mm:ss uuuu"),
          rfc850(),
          form("d MMM uuuu HH:mm:ss"));
  private static final Duration MAX = Duration.ofDays(365);

  private HttpTime() {}

  /// Reads `Retry-After` in both its forms.
  ///
  /// @return the delay from now, at least zero and at most a year; empty if it cannot be read
  static Optional<Duration> retryAfter(String value, Instant now) {
    return seconds(value).or(() -> date(value).map(then -> clamp(Duration.between(now, then))));
  }

  /// How long an answer stays fresh: `max-age` of `Cache-Control` less `Age`, else `Expires`.
  ///
  /// @return zero if the answer must not be reused or does not say
  static Duration fresh(String cacheControl, String age, String expires, Instant now) {
    String control = cacheControl.toLowerCase(Locale.ROOT);
    if (control.contains("no-store") || control.contains("no-cache")) {
      return Duration.ZERO;
    }
    for (String directive : control.split(",", -1)) {
      String[] parts = directive.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals("max-age")) {
        Duration maxAge = seconds(parts[1].replace("\"", "")).orElse(Duration.ZERO);
        return clamp(maxAge.minus(seconds(age).orElse(Duration.ZERO)));
      }
    }
    return date(expires).map(then -> clamp(Duration.between(now, then))).orElse(Duration.ZERO);
  }

  private static Optional<Duration> seconds(String value) {
    String digits = value.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(
        digits.length() > 9 ? MAX : clamp(Duration.ofSeconds(Long.parseLong(digits))));
  }

  private static Optional<Instant> date(String value) {
    String text = value.strip().replaceAll("\\s+", " ").replaceAll(" (GMT|UTC|Z)$", "");
    return FORMS.stream().flatMap(form -> date(text, form).stream()).findFirst();
  }

  private static Optional<Instant> date(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration clamp(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    return duration.compareTo(MAX) > 0 ? MAX : duration;
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter rfc850() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
        .appendPattern(" HH:mm:ss")
        .toFormatter(Locale.ENGLISH);
  }
}
