package dev.stancewatch.web.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads the two forms that nearly all feeds use, without the cost of reading the others: `Tue, 03
/// Feb 2026 08:00:00 +0100` (RFC 822) and `2026-02-03T08:00:00.000+01:00` (RFC 3339).
final class StandardDates {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int RFC_822_CHARS = 25;
  private static final int RFC_3339_CHARS = 19;

  private StandardDates() {}

  /// The moment, or `null` if the text is in another form or names no possible moment.
  static @Nullable Instant parse(String text) {
    if (text.length() <= RFC_3339_CHARS) {
      return null;
    }
    try {
      return text.charAt(3) == ',' ? ofRfc822(text) : ofRfc3339(text);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static @Nullable Instant ofRfc822(String text) {
    boolean shape = text.length() > RFC_822_CHARS && hasRfc822Signs(text);
    int month = shape ? MONTHS.indexOf(text.substring(8, 11)) : -1;
    Integer zone = shape ? zone(text.substring(26)) : null;
    if (month < 0 || month % 3 != 0 || zone == null) {
      return null;
    }
    return moment(digits(text, 12, 4), month / 3 + 1, digits(text, 5, 2), text, 17, zone);
  }

  private static @Nullable Instant ofRfc3339(String text) {
    boolean shape = hasRfc3339Signs(text);
    boolean seconds = text.charAt(16) == ':';
    int end = seconds ? RFC_3339_CHARS : RFC_3339_CHARS - 3;
    if (text.charAt(end) == '.') {
      do {
        end++;
      } while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9');
    }
    Integer zone = shape ? zone(text.substring(end)) : null;
    if (zone == null) {
      return null;
    }
    return moment(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), text, 11, zone);
  }

  private static @Nullable Instant moment(
      int year, int month, int day, String text, int time, int zoneMinutes) {
    int hour = digits(text, time, 2);
    int minute = digits(text, time + 3, 2);
    int second = text.charAt(time + 5) == ':' ? digits(text, time + 6, 2) : 0;
    if (year < 1900 || hour < 0 || minute < 0 || second < 0 || day < 0) {
      return null;
    }
    return LocalDateTime.of(year, month, day, hour, minute, second)
        .toInstant(ZoneOffset.ofTotalSeconds(60 * zoneMinutes));
  }

  private static boolean hasRfc822Signs(String text) {
    return text.charAt(4) == ' '
        && text.charAt(7) == ' '
        && text.charAt(11) == ' '
        && text.charAt(16) == ' '
        && text.charAt(19) == ':'
        && text.charAt(22) == ':'
        && text.charAt(25) == ' ';
  }

  private static boolean hasRfc3339Signs(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':';
  }

  /// Minutes east of Greenwich, or `null` if the zone is in another form.
  private static @Nullable Integer zone(String zone) {
    if (zone.equals("GMT") || zone.equals("Z") || zone.equals("UTC")) {
      return 0;
    }
    boolean colon = zone.length() == 6 && zone.charAt(3) == ':';
    boolean signed = !zone.isEmpty() && (zone.charAt(0) == '+' || zone.charAt(0) == '-');
    if (!signed || (zone.length() != 5 && !colon)) {
      return null;
    }
    int hours = digits(zone, 1, 2);
    int minutes = digits(zone, colon ? 4 : 3, 2);
    if (hours < 0 || minutes < 0) {
      return null;
    }
    return zone.charAt(0) == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
  }

  /// The number, or -1 if there is anything but digits.
  private static int digits(String text, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
