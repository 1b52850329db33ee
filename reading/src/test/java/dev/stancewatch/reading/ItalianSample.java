package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.core.statement.TimeFrame;
import java.util.List;

/// A reader that is on the class path of the tests as a service; it only shows what it was handed.
public final class ItalianSample implements LanguageReader {
  @Override
  public String language() {
    return "it";
  }

  @Override
  public ArticleReading read(Article article, boolean copy, Actors actors, List<Issue> issues) {
    String name = "Otto Marsh";
    String question = issues.getFirst().axes().getFirst().question();
    return new ArticleReading.Read(
        article.id(),
        List.of(
            new ActorStatement(
                List.of(Samples.MARSH),
                Evidence.of(article, new Span(0, name.length())),
                Directness.INDIRECT,
                TimeFrame.CURRENT,
                article.publishedAt(),
                List.of(
                    actors.find(Samples.MARSH).orElseThrow().name()
                        + ": "
                        + copy
                        + ", "
                        + question))),
        List.of());
  }
}
