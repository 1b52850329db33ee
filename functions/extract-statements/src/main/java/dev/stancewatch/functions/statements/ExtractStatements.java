package dev.stancewatch.functions.statements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.dynamodb.DynamoDbArticleSketches;
import dev.stancewatch.dynamodb.DynamoDbArticleTraces;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbEditions;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.SqsBatch;
import dev.stancewatch.sqs.SqsClients;
import dev.stancewatch.sqs.SqsEntries;
import dev.stancewatch.watchfiles.PushedWatch;
import dev.stancewatch.web.sameness.RecentCopies;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Takes articles from the queue. Threads may share it.
public final class ExtractStatements implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final StatementExtractor extractor;

  /// As Lambda makes it.
  public ExtractStatements() {
    this(deployed(Environment.ofProcess()));
  }

  /// As replays and tests make it.
  public ExtractStatements(StatementExtractor extractor) {
    this.extractor = extractor;
  }

  private static StatementExtractor deployed(Environment environment) {
    DynamoDbClient database = DynamoDbClients.create(environment.findEndpoint());
    String table = environment.need(Environment.TABLE);
    CurrentReader reader =
        new CurrentReader(
            Canary.beside(
                new PushedWatch(
                    environment.need(Environment.WATCHES),
                    new DynamoDbWatchSets(database, table),
                    InstantSource.system(),
                    LogLine::refusedWatches)));
    return new StatementExtractor(
        reader::of,
        new RecentCopies(new DynamoDbArticleSketches(database, table)),
        new DynamoDbEditions(database, table),
        new SqsEntries(
            SqsClients.create(environment.findEndpoint()),
            environment.need(Environment.STATEMENTS_QUEUE)),
        new DynamoDbArticleTraces(database, table));
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
