package dev.stancewatch.core.statement;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleRef;

/// Words of an article, verbatim, with the place where they stand. The evidence gate: there is no
/// other way to a reading than through one of these.
///
/// @param article where the words stand
/// @param span place in the article's text, in code points
/// @param quote the words, exactly as long as the span
public record Evidence(ArticleRef article, Span span, String quote) {
  public Evidence {
    if (quote.isBlank()) {
      throw new IllegalArgumentException("evidence in " + article.id() + " has no words");
    }
    int length = quote.codePointCount(0, quote.length());
    if (length != span.length()) {
      // No words of the article: messages of exceptions are logged.
      throw new IllegalArgumentException(
          "evidence in %s is of %d characters, its span of %d"
              .formatted(article.id(), length, span.length()));
    }
  }

  /// Takes words out of an article.
  ///
  /// @throws IllegalArgumentException if the span reaches past the text or holds only white space
  public static Evidence of(Article article, Span span) {
    return new Evidence(article.ref(), span, span.of(article.text()));
  }
}
