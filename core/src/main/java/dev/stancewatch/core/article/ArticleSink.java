package dev.stancewatch.core.article;

import java.util.List;

/// Where collected articles go.
public interface ArticleSink {
  /// Takes articles over. An article may come twice, with the same id and revision, when a run was
  /// cut off between this and the note that it was done.
  ///
  /// @throws RuntimeException if any of them was not taken; then all will be offered again
  void accept(List<CollectedArticle> articles);
}
