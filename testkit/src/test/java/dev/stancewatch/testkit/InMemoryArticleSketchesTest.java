package dev.stancewatch.testkit;

import dev.stancewatch.core.article.ArticleSketches;
import java.util.function.Supplier;

final class InMemoryArticleSketchesTest extends ArticleSketchesContract {
  @Override
  protected Supplier<ArticleSketches> workers() {
    ArticleSketches store = new InMemoryArticleSketches();
    return () -> store;
  }
}
