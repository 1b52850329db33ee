package dev.stancewatch.core.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is kept of one text of an article so that copies of it are recognised, and what was decided
/// of that text itself.
///
/// @param number its place in the log, from 1
/// @param at when the text arrived
/// @param smallest the smallest hashes of its runs of words, ascending
/// @param runs how many different runs the text has
/// @param original the article whose text it is: its own, or the one that it copies
public record ArticleSketch(
    long number, ArticleId article, Instant at, List<Long> smallest, int runs, ArticleId original) {
  public ArticleSketch {
    if (number < 1) {
      throw new IllegalArgumentException("number must be 1 or more, was " + number);
    }
    smallest = List.copyOf(smallest);
  }

  /// The article that this one copies, if it copies any.
  public Optional<ArticleId> findOriginal() {
    return original.equals(article) ? Optional.empty() : Optional.of(original);
  }
}
