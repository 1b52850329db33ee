package dev.stancewatch.core.issue;

import java.util.List;

/// One answer on an axis.
///
/// @param label short name, as alerts print it
/// @param sentences three to five full sentences that express the stance
/// @param phrases words of the issue's own that only this stance uses; may be empty
/// @param middle whether this answer stands between the others, so that moving to it is a partial
///   change
public record Stance(
    StanceId id, String label, List<String> sentences, List<String> phrases, boolean middle) {
  /// Fewest sentences that describe a stance well enough to read against.
  public static final int MIN_SENTENCES = 3;

  /// More sentences cost time and add nothing.
  public static final int MAX_SENTENCES = 5;

  public Stance {
    if (sentences.size() < MIN_SENTENCES || sentences.size() > MAX_SENTENCES) {
      throw new IllegalArgumentException(
          "stance " + id + " needs 3 to 5 sentences, has " + sentences.size());
    }
    sentences = List.copyOf(sentences);
    phrases = List.copyOf(phrases);
  }
}
