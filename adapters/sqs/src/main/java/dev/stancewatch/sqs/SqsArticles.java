package dev.stancewatch.sqs;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Articles on their way to extract-statements, over a standard queue. Threads may share it.
public final class SqsArticles implements ArticleSink {
  private static final String PARAGRAPH = "\n\n";

  private final SqsSender sender;

  public SqsArticles(SqsSender sender) {
    this.sender = sender;
  }

  @Override
  public void accept(List<CollectedArticle> articles) {
    sender.send(articles.stream().map(SqsArticles::body).toList());
  }

  /// An article longer than a message loses whole paragraphs at its end: news says first who says
  /// what, and what is that long is mostly a page of comments.
  private static String body(CollectedArticle collected) {
    Article article = collected.article();
    String body = Json.write(article);
    while (tooLong(body) && !article.text().isEmpty()) {
      article = shorter(article);
      body = Json.write(article);
    }
    return body;
  }

  private static boolean tooLong(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length > SqsSender.MAX_BYTES;
  }

  private static Article shorter(Article article) {
    String text = article.text();
    int end = text.lastIndexOf(PARAGRAPH, text.length() * 3 / 4);
    return new Article(
        article.id(),
        article.source(),
        article.url(),
        article.headline(),
        text.substring(0, Math.max(0, end)),
        article.byline(),
        article.publishedAt(),
        article.fetchedAt(),
        article.language());
  }
}
