package dev.stancewatch.reading.stance;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Cuts English endings so that forms of one word compare equal. A light stemmer, not a lemmatizer.
/// Stateless; threads may share it.
final class Stemmer {
  private static final int MIN_STEM = 3;
  private static final String[] ENDINGS = {
    "izations",
    "isations",
    "ization",
    "isation",
    "ements",
    "ations",
    "ement",
    "ments",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "edly",
    "ions",
    "ies",
    "ied",
    "ion",
    "ers",
    "ors",
    "ed",
    "ly",
    "es",
    "er",
    "or",
    "al",
    "s",
    "e",
    "y"
  };

  private Stemmer() {}

  /// The stem; endings are cut twice, so that "lowered" and "lower" meet.
  static String stem(String word) {
    return cut(cut(Irregular.base(word)));
  }

  /// The stems of a phrase whose words are joined by hyphens, joined so again.
  static String phrase(String phrase) {
    return Arrays.stream(phrase.split("-", -1)).map(Stemmer::stem).collect(Collectors.joining("-"));
  }

  private static String cut(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM) {
        return undoubled(word.substring(0, word.length() - ending.length()));
      }
    }
    return word;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > MIN_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "aeiouls".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
