package dev.stancewatch.core.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody may have meant. Without state.
final class Spelling {
  private static final int MAX_CHARS = 100;

  private Spelling() {}

  /// The known word that is nearest to a text, if no more than a third of it differs; of several,
  /// the first.
  static Optional<String> nearest(String text, Collection<String> known) {
    String wanted = text.toLowerCase(Locale.ROOT).strip();
    if (wanted.isEmpty() || wanted.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Optional<String> part =
        known.stream()
            .filter(word -> wanted.length() > 2 && word.toLowerCase(Locale.ROOT).contains(wanted))
            .min(Comparator.comparingInt(String::length));
    Optional<String> near =
        known.stream()
            .min(Comparator.comparingInt((String word) -> distance(wanted, word)))
            .filter(word -> distance(wanted, word) <= Math.max(1, wanted.length() / 3));
    return near.isPresent() ? near : part;
  }

  /// Insertions, deletions and replacements from one text to another (Levenshtein).
  private static int distance(String wanted, String word) {
    String known = word.toLowerCase(Locale.ROOT);
    int[] before = new int[known.length() + 1];
    for (int j = 0; j <= known.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int[] row = new int[known.length() + 1];
      row[0] = i;
      for (int j = 1; j <= known.length(); j++) {
        int replaced = before[j - 1] + (wanted.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[known.length()];
  }
}
