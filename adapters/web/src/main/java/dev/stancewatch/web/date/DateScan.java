package dev.stancewatch.web.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One reading of one text: takes the time out of it, then the zone, and leaves the day. For one
/// text and one thread.
final class DateScan {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(?:(오전|오후|午前|午後|上午|下午) ?)?(\\d{1,2})"
              + "(?:[:h](\\d{2})(?::(\\d{1,2})(?:[.,]\\d+)?)?|(?= ?[ap]\\.?m\\b))"
              + " ?(?:([ap])\\.?m\\b\\.?)?(?![\\d:])");
  private static final Pattern COMPACT_TIME =
      Pattern.compile("(?<=\\d)t(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?(?=z|[+-]|$)");
  private static final Pattern OFFSET =
      Pattern.compile("([+-]) ?(\\d{1,2})(?::?(\\d{2}))?(?::?00)?(?![\\d-])");
  private static final Pattern REGION = Pattern.compile("[a-z]+(?:/[a-z_]+){1,2}");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}])[a-z]{1,5}(?![\\p{L}])");

  /// Stands where something was taken out, so that its neighbours stay apart.
  private static final String MARK = " | ";

  private static final int MAX_OFFSET_MINUTES = 18 * 60;

  private final StringBuilder rest;
  private int hour;
  private int minute;
  private int second;
  private boolean timed;
  private boolean korean;

  /// @param text in lower case with single spaces
  DateScan(String text) {
    rest = new StringBuilder(text);
  }

  Optional<Instant> find() {
    takeTime();
    Optional<ZoneId> zone = takeZone();
    String day = rest.toString();
    // Korean sites that name no zone mean their own.
    korean |= day.indexOf('년') >= 0;
    ZoneId usual = korean ? ZoneId.of("Asia/Seoul") : ZoneOffset.UTC;
    return CalendarDays.find(day).map(date -> at(date, zone.orElse(usual)));
  }

  /// Hours and minutes beyond their range run over into the next day, as feeds mean them.
  private Instant at(LocalDate date, ZoneId zone) {
    return date.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .atZone(zone)
        .toInstant();
  }

  private void takeTime() {
    Matcher compact = COMPACT_TIME.matcher(rest);
    if (compact.find()) {
      set(compact.group(1), compact.group(2), compact.group(3));
      cut(compact);
      return;
    }
    Matcher time = TIME.matcher(rest);
    if (!time.find()) {
      return;
    }
    set(time.group(2), time.group(3), time.group(4));
    String before = time.group(1) == null ? "" : time.group(1);
    String half = time.group(5) == null ? "" : time.group(5);
    boolean afternoon = half.equals("p") || before.matches("오후|午後|下午");
    boolean morning = half.equals("a") || before.matches("오전|午前|上午");
    korean = before.startsWith("오");
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    }
    cut(time);
  }

  private void set(String hours, @Nullable String minutes, @Nullable String seconds) {
    hour = Integer.parseInt(hours);
    minute = minutes == null ? 0 : Integer.parseInt(minutes);
    second = seconds == null ? 0 : Integer.parseInt(seconds);
    timed = true;
  }

  private void cut(Matcher found) {
    rest.replace(found.start(), found.end(), MARK);
  }

  private Optional<ZoneId> takeZone() {
    Optional<ZoneId> offset = takeOffset();
    Optional<ZoneId> region = takeNamed(REGION, 0);
    Optional<ZoneId> name = takeNamed(WORD, timed ? rest.indexOf("|") : 0);
    return offset.or(() -> region).or(() -> name);
  }

  private Optional<ZoneId> takeOffset() {
    if (!timed) {
      return Optional.empty();
    }
    Matcher offset = OFFSET.matcher(rest);
    if (!offset.find(rest.indexOf("|"))) {
      return Optional.empty();
    }
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int total = Integer.parseInt(offset.group(2)) * 60 + minutes;
    int signed = offset.group(1).equals("-") ? -total : total;
    cut(offset);
    boolean possible = total <= MAX_OFFSET_MINUTES;
    return Optional.of(possible ? ZoneOffset.ofTotalSeconds(60 * signed) : ZoneOffset.UTC);
  }

  private Optional<ZoneId> takeNamed(Pattern pattern, int start) {
    Matcher name = pattern.matcher(rest);
    int from = start;
    while (name.find(from)) {
      Optional<ZoneId> zone = ZoneNames.find(name.group());
      if (zone.isPresent()) {
        cut(name);
        return zone;
      }
      from = name.end();
    }
    return Optional.empty();
  }
}
