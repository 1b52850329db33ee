package dev.stancewatch.core.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When digests are due.
///
/// @param at time of day; where a clock change leaves it out, the digest is due as much later
/// @param day of the week, for weekly digests
public record DigestTime(LocalTime at, DayOfWeek day, ZoneId zone, QuietHours quiet) {
  /// Half past eight in the morning, Mondays, UTC, without quiet hours.
  public static DigestTime standard() {
    return new DigestTime(LocalTime.of(8, 30), DayOfWeek.MONDAY, ZoneOffset.UTC, QuietHours.none());
  }

  /// The last instant, up to now, at which a digest was due.
  public Instant lastDue(Cadence cadence, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate date =
        cadence == Cadence.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(day)) : today;
    int step = cadence == Cadence.WEEKLY ? 7 : 1;
    Instant due = due(date);
    return due.isAfter(now) ? due(date.minusDays(step)) : due;
  }

  /// Whether a digest must wait.
  public boolean isQuiet(Instant now) {
    return quiet.covers(now.atZone(zone).toLocalTime());
  }

  private Instant due(LocalDate date) {
    return ZonedDateTime.of(date, at, zone).toInstant();
  }
}
