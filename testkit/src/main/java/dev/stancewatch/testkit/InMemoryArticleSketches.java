package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sketches in a map. Threads may share it.
public final class InMemoryArticleSketches implements ArticleSketches {
  private final Map<ArticleId, ArticleSketch> byArticle = new ConcurrentHashMap<>();

  @Override
  public void save(ArticleSketch sketch) {
    byArticle.put(sketch.article(), sketch);
  }

  @Override
  public List<ArticleSketch> since(Instant from) {
    return byArticle.values().stream()
        .filter(sketch -> !sketch.at().isBefore(from))
        .sorted(Comparator.comparing(ArticleSketch::at).thenComparing(ArticleSketch::article))
        .toList();
  }
}
