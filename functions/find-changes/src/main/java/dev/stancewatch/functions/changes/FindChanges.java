package dev.stancewatch.functions.changes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.dynamodb.DynamoDbClients;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.SqsBatch;
import dev.stancewatch.watchfiles.PushedWatch;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Takes statements from the FIFO queue, one group for each actor and axis. Threads may share it.
public final class FindChanges implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final ChangeFinder finder;

  /// As Lambda makes it.
  public FindChanges() {
    this(deployed(Environment.ofProcess()));
  }

  /// As replays and tests make it.
  public FindChanges(ChangeFinder finder) {
    this.finder = finder;
  }

  private static ChangeFinder deployed(Environment environment) {
    DynamoDbClient client = DynamoDbClients.create(environment.findEndpoint());
    String table = environment.need(Environment.TABLE);
    return new ChangeFinder(
        Canary.beside(
            new PushedWatch(
                environment.need(Environment.WATCHES),
                new DynamoDbWatchSets(client, table),
                InstantSource.system(),
                LogLine::refusedWatches)),
        new DynamoDbLedgers(client, table));
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.run(
        event,
        context,
        "find-changes",
        (body, line) -> finder.find(Json.read(body, KeyedEntries.class), line));
  }
}
