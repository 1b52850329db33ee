package dev.stancewatch.reading.guard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From "on Sunday" to a date. Stateless; threads may share it.
public final class SaidAt {
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:on |late |early |last"
              + " )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b(?! to| next)");
  private static final Pattern RELATIVE =
      Pattern.compile("\\b(yesterday|the day before|last night)\\b");

  private SaidAt() {}

  /// When the words around a cue say that it was said; the time of publication if they do not tell.
  /// A weekday is the last such day up to the day of publication.
  ///
  /// @param around the sentence without the content
  public static Instant of(String around, Instant publishedAt) {
    String text = around.toLowerCase(Locale.ROOT);
    LocalDate published = publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    if (RELATIVE.matcher(text).find()) {
      return start(published.minusDays(1));
    }
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return publishedAt;
    }
    DayOfWeek named = DayOfWeek.valueOf(day.group(1).toUpperCase(Locale.ROOT));
    LocalDate date = published.with(TemporalAdjusters.previousOrSame(named));
    return date.equals(published) ? publishedAt : start(date);
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
