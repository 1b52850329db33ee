package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/// Sketches in a map. Threads may share it.
public final class InMemoryArticleSketches implements ArticleSketches {
  private final ConcurrentSkipListMap<Long, ArticleSketch> byNumber = new ConcurrentSkipListMap<>();

  @Override
  public List<ArticleSketch> all() {
    return List.copyOf(byNumber.values());
  }

  @Override
  public boolean append(ArticleSketch sketch) {
    return byNumber.putIfAbsent(sketch.number(), sketch) == null;
  }
}
