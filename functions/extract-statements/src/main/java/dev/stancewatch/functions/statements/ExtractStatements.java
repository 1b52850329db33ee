package dev.stancewatch.functions.statements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.SqsBatch;

/// Takes articles from the queue. Threads may share it.
public final class ExtractStatements implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final StatementExtractor extractor;

  /// As replays and tests make it.
  public ExtractStatements(StatementExtractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.run(
        event,
        context,
        "extract-statements",
        (body, line) -> extractor.extract(Json.read(body, Article.class), line));
  }
}
