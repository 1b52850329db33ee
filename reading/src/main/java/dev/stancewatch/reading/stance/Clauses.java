package dev.stancewatch.reading.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts words and marks into clauses, beyond which no word is turned around. Stateless; threads may
/// share it.
final class Clauses {
  private static final Set<String> MARKS =
      Set.of(",", ".", ";", ":", "!", "?", "-", "\u2014", "\"", "\u201c", "\u201d", "(", ")");
  private static final Set<String> OPENERS =
      Set.of(
          "but",
          "while",
          "although",
          "because",
          "since",
          "unless",
          "until",
          "when",
          "who",
          "which");
  private static final Set<String> MODALS =
      Set.of(
          "would", "will", "should", "must", "can", "could", "may", "might", "shall", "wants",
          "want");

  private Clauses() {}

  static List<List<String>> of(List<String> words) {
    List<List<String>> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || endsAt(words, i)) {
        if (i > begin) {
          clauses.add(words.subList(begin, i));
        }
        begin = i + 1;
      }
    }
    return clauses;
  }

  /// The words up to the first that ends a clause; may be none.
  static List<String> first(List<String> words) {
    int end = 0;
    while (end < words.size() && !endsAt(words, end)) {
      end++;
    }
    return words.subList(0, end);
  }

  /// The words behind the last that ends a clause; may be none.
  static List<String> last(List<String> words) {
    int begin = words.size();
    while (begin > 0 && !endsAt(words, begin - 1)) {
      begin--;
    }
    return words.subList(begin, words.size());
  }

  private static boolean endsAt(List<String> words, int i) {
    String word = words.get(i);
    boolean joins = word.equals("and") && i + 1 < words.size() && MODALS.contains(words.get(i + 1));
    return MARKS.contains(word) || OPENERS.contains(word) || joins;
  }
}
