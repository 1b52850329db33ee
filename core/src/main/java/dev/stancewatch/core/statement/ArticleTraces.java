package dev.stancewatch.core.statement;

import dev.stancewatch.core.article.ArticleId;
import java.util.Optional;

/// The traces of articles. Implementations may forget old ones.
public interface ArticleTraces {
  /// Keeps a trace; a newer one of the same article takes its place.
  void save(ArticleTrace trace);

  Optional<ArticleTrace> find(ArticleId article);
}
