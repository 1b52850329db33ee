package dev.stancewatch.functions.collect;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.Tick;
import dev.stancewatch.sqs.SqsArticles;
import dev.stancewatch.sqs.SqsClients;
import dev.stancewatch.sqs.SqsSender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Started by a schedule: puts the canary's next statement among the articles. Threads may share
/// it.
public final class SendCanary implements RequestStreamHandler {
  private final ArticleSink articles;

  /// As Lambda makes it.
  public SendCanary() {
    this(deployed(Environment.ofProcess()));
  }

  /// As tests make it.
  public SendCanary(ArticleSink articles) {
    this.articles = articles;
  }

  private static ArticleSink deployed(Environment environment) {
    return new SqsArticles(
        new SqsSender(
            SqsClients.create(environment.findEndpoint()),
            environment.need(Environment.ARTICLES_QUEUE)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Tick tick = Tick.read(input);
    Article article = Canary.article(tick.scheduledAt());
    articles.accept(List.of(new CollectedArticle(article, "1", CollectedArticle.Cause.NEW)));
    LogLine.of("send-canary")
        .with("article", article.id())
        .with("attempt", tick.attempt())
        .write(context, tick.scheduledAt());
  }
}
