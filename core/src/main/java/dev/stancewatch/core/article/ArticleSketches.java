package dev.stancewatch.core.article;

import java.util.List;

/// The sketches of recent articles: a log that all workers append to, one after the other.
/// Implementations may forget old ones.
public interface ArticleSketches {
  /// All sketches, in the order in which they were appended.
  List<ArticleSketch> all();

  /// Appends a sketch, unless another took its number: then its writer did not see all that came
  /// before it, and has to look again.
  ///
  /// @return whether it was appended
  boolean append(ArticleSketch sketch);
}
