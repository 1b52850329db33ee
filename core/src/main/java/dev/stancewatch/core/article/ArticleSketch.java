package dev.stancewatch.core.article;

import java.time.Instant;
import java.util.List;

/// What is kept of an article's text so that a copy of it is recognised.
///
/// @param at when the article arrived
/// @param smallest the smallest hashes of its runs of words, ascending
/// @param runs how many different runs the text has
public record ArticleSketch(ArticleId article, Instant at, List<Long> smallest, int runs) {
  public ArticleSketch {
    smallest = List.copyOf(smallest);
  }
}
