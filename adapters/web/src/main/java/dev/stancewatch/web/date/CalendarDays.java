package dev.stancewatch.web.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the day out of what is left of a date when time and zone are gone.
final class CalendarDays {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d-])(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일])?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4}|\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})(?!\\d)");
  private static final Pattern SHORT_YEAR_FIRST =
      Pattern.compile("^(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern CENTURY_LESS_MONTH = Pattern.compile("^-(\\d{2})-?(\\d{2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern YEAR_ONLY = Pattern.compile("^(\\d{4})$");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private CalendarDays() {}

  static Optional<LocalDate> find(String text) {
    String plain = text.replace("|", " ").strip();
    Optional<LocalDate> numeric = numeric(plain);
    return numeric.isPresent() ? numeric : withMonthName(plain);
  }

  private static Optional<LocalDate> numeric(String text) {
    for (Pattern pattern :
        List.of(
            YEAR_FIRST,
            EAST_ASIAN,
            ORDINAL,
            COMPACT,
            SHORT_YEAR_FIRST,
            CENTURY_LESS_MONTH,
            YEAR_LAST,
            YEAR_ONLY)) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        String around = text.substring(0, found.start()) + " " + text.substring(found.end());
        return hasDigits(around) ? Optional.empty() : day(pattern, found);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Pattern pattern, Matcher found) {
    int first = Integer.parseInt(found.group(1));
    if (pattern == YEAR_ONLY) {
      return day(first, 1, 1);
    }
    if (pattern == ORDINAL) {
      return day(first, 1, 1).map(start -> start.plusDays(Integer.parseInt(found.group(2)) - 1L));
    }
    if (pattern == CENTURY_LESS_MONTH) {
      return day(fullYear(found.group(1)), Integer.parseInt(found.group(2)), 1);
    }
    if (pattern == YEAR_LAST) {
      return yearLast(first, found.group(2), Integer.parseInt(found.group(3)), found.group(4));
    }
    boolean plain = pattern == COMPACT || pattern == SHORT_YEAR_FIRST || pattern == EAST_ASIAN;
    String month = found.group(plain ? 2 : 3);
    String day = found.group(plain ? 3 : 4);
    return day(
        fullYear(found.group(1)), Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
  }

  /// With slashes the month comes first, as in the United States, unless it cannot be one.
  private static Optional<LocalDate> yearLast(
      int first, String separator, int second, String year) {
    boolean monthFirst = separator.equals("/") ? first <= 12 : second > 12;
    return monthFirst ? day(fullYear(year), first, second) : day(fullYear(year), second, first);
  }

  private static Optional<LocalDate> withMonthName(String text) {
    OptionalInt month = MonthNames.findIn(text);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    List<String> numbers = numbers(text);
    if (numbers.size() == 1 && numbers.getFirst().length() == 4) {
      return day(fullYear(numbers.getFirst()), month.getAsInt(), 1);
    }
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    boolean yearFirst =
        numbers.getFirst().length() == 4 || Integer.parseInt(numbers.getFirst()) > 31;
    String year = yearFirst ? numbers.getFirst() : numbers.getLast();
    String day = yearFirst ? numbers.getLast() : numbers.getFirst();
    boolean readable = day.length() <= 2 && (year.length() == 4 || year.length() == 2);
    return readable
        ? day(fullYear(year), month.getAsInt(), Integer.parseInt(day))
        : Optional.empty();
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (number.group().length() > 4) {
        return List.of();
      }
      numbers.add(number.group());
    }
    return numbers;
  }

  /// A day beyond the end of its month, such as 31 June, runs over into the next.
  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean possible =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= 31;
    return possible
        ? Optional.of(LocalDate.of(year, month, 1).plusDays(day - 1L))
        : Optional.empty();
  }

  /// Two digits are of this century up to 68, as in POSIX.
  private static int fullYear(String digits) {
    int value = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return value;
    }
    return value <= 68 ? 2000 + value : 1900 + value;
  }

  private static boolean hasDigits(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
