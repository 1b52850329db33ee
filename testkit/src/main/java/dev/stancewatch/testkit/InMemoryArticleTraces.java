package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.statement.ArticleTraces;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Traces in a map. Threads may share it.
public final class InMemoryArticleTraces implements ArticleTraces {
  private final Map<ArticleId, ArticleTrace> byArticle = new ConcurrentHashMap<>();

  @Override
  public void save(ArticleTrace trace) {
    byArticle.put(trace.article().id(), trace);
  }

  @Override
  public Optional<ArticleTrace> find(ArticleId article) {
    return Optional.ofNullable(byArticle.get(article));
  }
}
