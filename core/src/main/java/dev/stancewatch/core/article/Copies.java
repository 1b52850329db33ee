package dev.stancewatch.core.article;

import java.util.Optional;

/// Remembers articles, so that a syndicated copy is recognised: it corroborates nothing.
public interface Copies {
  /// Remembers an article, and finds the earlier one that it copies, whoever printed that. The same
  /// article again is no copy.
  Optional<ArticleId> findOriginal(Article article);
}
