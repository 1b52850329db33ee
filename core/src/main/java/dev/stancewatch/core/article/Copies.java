package dev.stancewatch.core.article;

import java.util.Optional;

/// Remembers articles, so that a syndicated copy is recognised: it corroborates nothing.
public interface Copies {
  /// Remembers an article, and finds the one that it copies, whoever printed that. Of two copies
  /// that which was remembered first is the original, and stays it; the same text of the same
  /// article again gives the same answer.
  Optional<ArticleId> findOriginal(Article article);
}
