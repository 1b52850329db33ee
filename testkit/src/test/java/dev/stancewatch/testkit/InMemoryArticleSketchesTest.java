package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleSketches;

final class InMemoryArticleSketchesTest extends ArticleSketchesContract {
  @Override
  protected ArticleSketches empty() {
    return new InMemoryArticleSketches();
  }
}
