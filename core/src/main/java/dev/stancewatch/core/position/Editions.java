package dev.stancewatch.core.position;

import dev.stancewatch.core.article.ArticleId;
import java.util.List;

/// The editions of articles. Implementations may forget old ones; threads and processes may share
/// them.
public interface Editions {
  /// Keeps an edition; one of the same article and instant takes its place.
  void save(Edition edition);

  /// The editions of an article, oldest first. It sees every [#save] that was over before: so of
  /// two that save first and look then, at least one sees the other.
  List<Edition> of(ArticleId article);
}
