package dev.stancewatch.web.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of the months in some seventy languages. Immutable; threads may share it.
public final class MonthNames {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /// Read once, when the first date with a month name is met.
  private static final class Table {
    static final Map<String, Map<String, Integer>> BY_LANGUAGE = load();
  }

  private MonthNames() {}

  /// The number of a month, 1 to 12, or 0 if no language known here has a month of that name.
  ///
  /// @param language whose names count first; may be empty. Croatian and Czech disagree on
  ///   `listopad`
  public static int number(String word, String language) {
    String name = word.toLowerCase(Locale.ROOT);
    int own = Table.BY_LANGUAGE.getOrDefault(language, Map.of()).getOrDefault(name, 0);
    if (own > 0) {
      return own;
    }
    for (Map.Entry<String, Integer> form :
        Table.BY_LANGUAGE.getOrDefault(language, Map.of()).entrySet()) {
      if (form.getKey().length() >= 3 && name.startsWith(form.getKey())) {
        return form.getValue();
      }
    }
    return Table.BY_LANGUAGE.getOrDefault("", Map.of()).getOrDefault(name, 0);
  }

  /// Finds the month that is named in a text, in whatever language.
  ///
  /// The last candidate counts: short names of weekdays, which come first, can be those of months
  /// ("mar." is Tuesday in French).
  ///
  /// @param text in lower case
  /// @return 1 to 12
  static OptionalInt findIn(String text) {
    Map<String, Integer> all = Table.BY_LANGUAGE.getOrDefault("", Map.of());
    OptionalInt month = OptionalInt.empty();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Integer found = all.get(word.group());
      if (found != null) {
        month = OptionalInt.of(found);
      }
    }
    return month;
  }

  private static Map<String, Map<String, Integer>> load() {
    try (InputStream in = MonthNames.class.getResourceAsStream("months.tsv")) {
      if (in == null) {
        throw new IllegalStateException("months.tsv is missing beside " + MonthNames.class);
      }
      Map<String, Map<String, Integer>> names = new HashMap<>();
      Map<String, Integer> all = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 13) {
          Map<String, Integer> own = new HashMap<>();
          for (int month = 1; month <= 12; month++) {
            for (String form : cells[month].split("\\|", -1)) {
              own.put(form, month);
              all.putIfAbsent(form, month);
            }
          }
          names.put(cells[0], own);
        }
      }
      names.put("", all);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("months.tsv", e);
    }
  }
}
