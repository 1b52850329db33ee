package dev.stancewatch.core.article;

import java.time.Instant;
import java.util.List;

/// The sketches of recent articles. Implementations may forget old ones.
public interface ArticleSketches {
  /// Keeps a sketch; a newer one of the same article takes its place.
  void save(ArticleSketch sketch);

  /// The sketches of articles that arrived at an instant or later, oldest first, then by article.
  List<ArticleSketch> since(Instant from);
}
