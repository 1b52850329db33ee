package dev.stancewatch.core.statement;

import dev.stancewatch.core.article.ArticleRef;
import java.util.List;

/// What was made of an article, so that every silence can be explained.
///
/// @param stage the last stage that it reached, such as `actor` or `stance`
/// @param reason why it went no further, one sentence
/// @param statements one line for each statement of a watched actor: what was read, and why no more
public record ArticleTrace(
    ArticleRef article, String stage, String reason, List<String> statements) {
  public ArticleTrace {
    statements = List.copyOf(statements);
  }
}
