package dev.stancewatch.web.page;

import dev.stancewatch.web.date.MonthNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a date in a short piece of text, as pages print and machines write it. Immutable; threads
/// may share it.
final class DateText {
  /// Longer text is cut: no date line is that long, and the patterns stay cheap.
  private static final int LONGEST = 300;

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2060;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)(?:[T"
              + " ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern STRICT_ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?)?");

  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");

  private static final Pattern CJK =
      Pattern.compile("(\\d{4})\\s?[年년]\\s*(\\d{1,2})\\s?[月월]\\s*(\\d{1,2})\\s?[日일]");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.,/-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d])");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|ste|de|[.ºª°])?[-/,\\s]*(?:de\\s|di\\s|of\\s|en\\s)?"
              + "([\\p{L}\\p{M}’']{2,14})[.,]?[-/,\\s]*(?:de[l]?\\s)?\\s*(\\d{4})(?!\\d)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "([\\p{L}\\p{M}]{3,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)");

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\.?\\s*(?:m\\.|гада)?\\s*([\\p{L}\\p{M}]{3,14})\\s+(\\d{1,2})(?!\\d)");

  private static final Pattern EPOCH = Pattern.compile("^(1\\d{9})(?:\\d{3})?$");

  private DateText() {}

  /// The first date in a text, or nothing if there is none between 1995 and 2060.
  ///
  /// @param language decides between day and month first, and between like names of months
  static Optional<Publication> find(String raw, String language) {
    String text = westernDigits(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw).strip();
    if (!hasDigit(text)) {
      return Optional.empty();
    }
    try {
      Optional<Publication> found = numeric(text, language);
      return found.isPresent() ? found : named(text, language);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The day in an address such as `/2020/02/18/title`.
  static Optional<Publication> inPath(String path) {
    Matcher written = IN_PATH.matcher(path);
    while (written.find()) {
      int part = written.group(2) == null ? 5 : 3;
      Optional<Publication> day =
          day(number(written, 1), number(written, part), number(written, part + 1));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<!\\d)(20\\d{2}|199\\d)(?:([/_-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

  private static Optional<Publication> numeric(String text, String language) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return withTime(iso, text);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return day(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    Matcher cjk = CJK.matcher(text);
    if (cjk.find()) {
      return day(number(cjk, 1), number(cjk, 2), number(cjk, 3));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.find()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(Publication.at(instant.atOffset(ZoneOffset.UTC)));
    }
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      Optional<Publication> day = dayOrMonthFirst(numeric, language);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<Publication> dayOrMonthFirst(Matcher numeric, String language) {
    int first = number(numeric, 1);
    int second = number(numeric, 3);
    int year = number(numeric, 4);
    if (year < 100) {
      year += 2000;
    }
    boolean monthFirst =
        second > 12 || (numeric.group(2).equals("/") && first <= 12 && isMonthFirst(language));
    return monthFirst ? day(year, first, second) : day(year, second, first);
  }

  private static boolean isMonthFirst(String language) {
    return language.isEmpty() || language.equals("en-US") || language.equals("en");
  }

  private static Optional<Publication> named(String text, String language) {
    String primary = language.length() > 2 ? language.substring(0, 2) : language;
    Matcher dayFirst = DAY_FIRST.matcher(text);
    while (dayFirst.find()) {
      int month = MonthNames.number(dayFirst.group(2), primary);
      if (month > 0) {
        return day(number(dayFirst, 3), month, number(dayFirst, 1));
      }
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    while (monthFirst.find()) {
      int month = MonthNames.number(monthFirst.group(1), primary);
      if (month > 0) {
        return day(number(monthFirst, 3), month, number(monthFirst, 2));
      }
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    while (yearFirst.find()) {
      int month = MonthNames.number(yearFirst.group(2), primary);
      if (month > 0) {
        return day(number(yearFirst, 1), month, number(yearFirst, 3));
      }
    }
    return Optional.empty();
  }

  private static Optional<Publication> withTime(Matcher iso, String text) {
    Optional<Publication> day = day(number(iso, 1), number(iso, 3), number(iso, 4));
    if (day.isEmpty() || iso.group(5) == null) {
      return day;
    }
    LocalTime time =
        LocalTime.of(number(iso, 5), number(iso, 6), iso.group(7) == null ? 0 : number(iso, 7));
    String zone = iso.group(8);
    ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
    OffsetDateTime exact = OffsetDateTime.of(day.get().day(), time, offset);
    Publication publication = Publication.at(exact);
    return Optional.of(
        STRICT_ISO.matcher(text).matches()
            ? new Publication(publication.day(), publication.at(), text)
            : publication);
  }

  private static Optional<Publication> day(int year, int month, int day) {
    int western = year > 2500 && year < 2600 ? year - 543 : year;
    if (western < FIRST_YEAR || western > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    if (day > LocalDate.of(western, month, 1).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(Publication.on(LocalDate.of(western, month, day)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String westernDigits(String text) {
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 127 && Character.isDigit(c) ? Character.digit(c, 10) : -1;
      western.append(digit >= 0 ? (char) ('0' + digit) : c == '\u00a0' ? ' ' : c);
    }
    return western.toString();
  }
}
