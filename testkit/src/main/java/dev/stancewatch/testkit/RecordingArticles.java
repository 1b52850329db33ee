package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import java.util.ArrayList;
import java.util.List;

/// Keeps the articles that were collected, repetitions included. Threads may share it.
public final class RecordingArticles implements ArticleSink {
  private final List<CollectedArticle> articles = new ArrayList<>();

  @Override
  public synchronized void accept(List<CollectedArticle> collected) {
    articles.addAll(collected);
  }

  /// In the order of arrival.
  public synchronized List<CollectedArticle> articles() {
    return List.copyOf(articles);
  }
}
