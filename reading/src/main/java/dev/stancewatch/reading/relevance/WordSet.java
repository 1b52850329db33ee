package dev.stancewatch.reading.relevance;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a text, gathered in one cheap pass. Stateless; threads may share it.
public final class WordSet {
  private WordSet() {}

  /// Words in lower case; "'s" counts as one.
  public static Set<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Set<String> words = new HashSet<>();
    int begin = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && isWordPart(lower, i, begin >= 0);
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        add(words, lower.substring(begin, i));
        begin = -1;
      }
    }
    return words;
  }

  private static boolean isWordPart(String text, int i, boolean inWord) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || (inWord
            && (c == '-' || c == '\'' || c == '.')
            && i + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private static void add(Set<String> words, String word) {
    if (word.endsWith("'s")) {
      words.add("'s");
      words.add(word.substring(0, word.length() - 2));
      return;
    }
    words.add(word);
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      words.add(word.substring(0, hyphen));
      words.add(word.substring(word.lastIndexOf('-') + 1));
    }
  }
}
