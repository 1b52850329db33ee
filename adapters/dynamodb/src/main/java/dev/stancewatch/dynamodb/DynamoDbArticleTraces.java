package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Traces in the one table; DynamoDB drops them after a time. Threads may share it.
public final class DynamoDbArticleTraces implements ArticleTraces {
  /// How long a silence can be explained.
  public static final Duration KEPT = Duration.ofDays(180);

  private static final String TRACE = "TRACE";

  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbArticleTraces(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public void save(ArticleTrace trace) {
    Map<String, AttributeValue> item =
        new HashMap<>(Items.key(Keys.article(trace.article().id()), TRACE));
    item.put(Items.BODY, Items.text(Json.write(trace)));
    item.put(
        Items.EXPIRES_AT, Items.number(trace.article().fetchedAt().plus(KEPT).getEpochSecond()));
    client.putItem(request -> request.tableName(table).item(item));
  }

  @Override
  public Optional<ArticleTrace> find(ArticleId article) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                request ->
                    request
                        .tableName(table)
                        .key(Items.key(Keys.article(article), TRACE))
                        .consistentRead(true))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(Json.read(Items.string(item, Items.BODY), ArticleTrace.class));
  }
}
