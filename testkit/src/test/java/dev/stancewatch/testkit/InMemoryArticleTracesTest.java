package dev.stancewatch.testkit;

import dev.stancewatch.core.statement.ArticleTraces;

final class InMemoryArticleTracesTest extends ArticleTracesContract {
  private static final ArticleTraces TRACES = new InMemoryArticleTraces();

  @Override
  protected ArticleTraces traces() {
    return TRACES;
  }
}
