package dev.stancewatch.web.sameness;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.core.article.Copies;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Recognises copies of the articles of the last days. Threads may share it.
public final class RecentCopies implements Copies {
  /// As long as a second report can corroborate a first one: a copy must not do so.
  public static final Duration WINDOW = Duration.ofDays(14);

  private final ArticleSketches sketches;

  public RecentCopies(ArticleSketches sketches) {
    this.sketches = sketches;
  }

  @Override
  public Optional<ArticleId> findOriginal(Article article) {
    TextSketch sketch = TextSketch.of(article.text());
    Map<ArticleId, TextSketch> known = new LinkedHashMap<>();
    for (ArticleSketch recent : sketches.since(article.fetchedAt().minus(WINDOW))) {
      boolean earlier = recent.at().isBefore(article.fetchedAt());
      if (earlier && !recent.article().equals(article.id())) {
        known.put(recent.article(), new TextSketch(recent.smallest(), recent.runs()));
      }
    }
    sketches.save(
        new ArticleSketch(article.id(), article.fetchedAt(), sketch.smallest(), sketch.runs()));
    return dev.stancewatch.web.sameness.Copies.findOriginal(sketch, known);
  }
}
