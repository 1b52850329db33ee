package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Sketches in one partition of the table, by time. Only articles in which a watched actor takes a
/// side are kept, about 1.5 KB each, so the partition stays small. Threads may share it.
public final class DynamoDbArticleSketches implements ArticleSketches {
  /// How long sketches stay in the table.
  public static final Duration KEPT = Duration.ofDays(30);

  private static final String PARTITION = "SKETCH";

  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbArticleSketches(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public void save(ArticleSketch sketch) {
    Map<String, AttributeValue> item =
        new HashMap<>(Items.key(PARTITION, sketch.at() + "#" + sketch.article()));
    item.put(Items.BODY, Items.text(Json.write(sketch)));
    item.put(Items.EXPIRES_AT, Items.number(sketch.at().plus(KEPT).getEpochSecond()));
    client.putItem(request -> request.tableName(table).item(item));
  }

  @Override
  public List<ArticleSketch> since(Instant from) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND sk >= :from")
            .expressionAttributeValues(
                Map.of(":pk", Items.text(PARTITION), ":from", Items.text(from.toString())))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream()
        .map(item -> Json.read(Items.string(item, Items.BODY), ArticleSketch.class))
        .toList();
  }
}
