package dev.stancewatch.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/// Tells the language of a text by its script, by letters that only one language of a script has,
/// and by short frequent words. Meant for articles, not for single words. Immutable; threads may
/// share it.
final class LanguageGuess {
  private static final int LONGEST = 4_000;
  private static final int FEWEST_LETTERS = 20;

  /// Share of frequent words below which a text is a table or a list of names.
  private static final double FEWEST_COMMON = 0.05;

  private static final Map<UnicodeScript, String> ONE_LANGUAGE_SCRIPTS =
      Map.ofEntries(
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"));

  /// Letters or words of one language among those of a script, most telling first.
  private record Mark(String language, String letters) {}

  private static final List<Mark> CYRILLIC =
      List.of(
          new Mark("uk", "іїєґ"),
          new Mark("be", "ўі"),
          new Mark("sr", "ђћјљњџ"),
          new Mark("mk", "ѓќѕјљњџ"),
          new Mark("kk", "әғқңұһ"),
          new Mark("mn", "өү"),
          new Mark("ru", "ыэё"),
          new Mark("bg", "ъщ"));

  private static final List<Mark> ARABIC =
      List.of(new Mark("ur", "ٹڈڑںےھ"), new Mark("fa", "پچژگک"), new Mark("ar", "ةىكيإأ"));

  private static final class Words {
    static final Map<String, List<String>> LANGUAGES = load();
  }

  private LanguageGuess() {}

  /// The ISO 639-1 code, or empty if the text is too short or in no language known here.
  static String of(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return switch (script(text)) {
      case LATIN -> byWords(text);
      case CYRILLIC -> byLetters(text, CYRILLIC, "ru");
      case ARABIC -> byLetters(text, ARABIC, "ar");
      case DEVANAGARI -> text.contains("ळ") || text.contains("आहे") ? "mr" : "hi";
      case UnicodeScript other -> ONE_LANGUAGE_SCRIPTS.getOrDefault(other, "");
    };
  }

  /// Whether a language is among those that can be told.
  static boolean knows(String language) {
    return ONE_LANGUAGE_SCRIPTS.containsValue(language)
        || CYRILLIC.stream().anyMatch(mark -> mark.language().equals(language))
        || ARABIC.stream().anyMatch(mark -> mark.language().equals(language))
        || Words.LANGUAGES.values().stream().anyMatch(all -> all.contains(language));
  }

  /// The script of most letters; a few kana make a text Japanese, whatever its other signs.
  static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int ascii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (ascii > 0) {
      letters += ascii;
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > letters) {
      return UnicodeScript.HIRAGANA;
    }
    boolean wide =
        counts.containsKey(UnicodeScript.HAN) || counts.containsKey(UnicodeScript.HANGUL);
    return letters < (wide ? FEWEST_LETTERS / 4 : FEWEST_LETTERS)
        ? UnicodeScript.UNKNOWN
        : counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.UNKNOWN);
  }

  /// The language whose own letters are most frequent, weighed by how few letters it has to its
  /// name.
  private static String byLetters(String text, List<Mark> marks, String otherwise) {
    String best = otherwise;
    double most = 0;
    for (Mark mark : marks) {
      long count = text.chars().filter(c -> mark.letters().indexOf(c) >= 0).count();
      boolean all = mark.letters().chars().allMatch(c -> text.indexOf(c) >= 0);
      double weight = count * (all ? 1.5 : 1.0);
      if (weight > most) {
        most = weight;
        best = mark.language();
      }
    }
    return best;
  }

  private static String byWords(String text) {
    Map<String, Double> scores = new HashMap<>();
    StringTokenizer words = new StringTokenizer(text, " \n\t.,;:!?()\"„“”«»–—…/-");
    int count = 0;
    while (words.hasMoreTokens()) {
      count++;
      List<String> languages = Words.LANGUAGES.getOrDefault(words.nextToken(), List.of());
      for (String language : languages) {
        scores.merge(language, 1.0 / languages.size(), Double::sum);
      }
    }
    double least = Math.max(1, FEWEST_COMMON * count);
    return scores.entrySet().stream()
        .filter(score -> score.getValue() >= least)
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Map<String, List<String>> load() {
    try (InputStream in = LanguageGuess.class.getResourceAsStream("common-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("common-words.tsv is missing");
      }
      Map<String, List<String>> languages = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 2) {
          for (String word : cells[1].split(" ", -1)) {
            languages.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(cells[0]);
          }
        }
      }
      return languages;
    } catch (IOException e) {
      throw new UncheckedIOException("common-words.tsv", e);
    }
  }
}
