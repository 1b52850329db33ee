package dev.stancewatch.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A date of publication, as exact as the page gives it.
///
/// @param day the day in the time zone of the publisher, which is the one that was printed
/// @param at the instant; the start of `day` in UTC if no time was given
/// @param iso ISO 8601, `2025-08-15` or `2025-08-15T09:30:00+02:00`
public record Publication(LocalDate day, Instant at, String iso) {
  /// A day without a time.
  public static Publication on(LocalDate day) {
    return new Publication(day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), day.toString());
  }

  /// An exact time.
  public static Publication at(OffsetDateTime time) {
    return new Publication(
        time.toLocalDate(), time.toInstant(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }
}
