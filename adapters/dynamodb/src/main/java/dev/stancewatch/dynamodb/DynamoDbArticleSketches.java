package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Sketches in one partition of the table, by number. Only articles in which a watched actor takes
/// a side are kept, about 3 KB each. What was read is remembered, since it never changes: each look
/// asks for what came after it. Threads and processes may share it.
public final class DynamoDbArticleSketches implements ArticleSketches {
  /// How long sketches stay in the table: a little longer than copies are looked for.
  public static final Duration KEPT = Duration.ofDays(16);

  private static final String PARTITION = "SKETCHES";

  private final DynamoDbClient client;
  private final String table;
  private List<ArticleSketch> known = List.of();

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbArticleSketches(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public synchronized List<ArticleSketch> all() {
    List<ArticleSketch> fresh = after(known.isEmpty() ? 0 : known.getLast().number());
    if (!fresh.isEmpty()) {
      Instant oldest = fresh.getLast().at().minus(KEPT);
      List<ArticleSketch> all = new ArrayList<>(known);
      all.addAll(fresh);
      all.removeIf(sketch -> sketch.at().isBefore(oldest));
      known = List.copyOf(all);
    }
    return known;
  }

  @Override
  public boolean append(ArticleSketch sketch) {
    Map<String, AttributeValue> item =
        new HashMap<>(Items.key(PARTITION, Keys.sketch(sketch.number())));
    item.put(Items.BODY, Items.text(Json.write(sketch)));
    item.put(Items.EXPIRES_AT, Items.number(sketch.at().plus(KEPT).getEpochSecond()));
    try {
      client.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(" + Keys.PK + ")"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private List<ArticleSketch> after(long number) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND sk > :last")
            .expressionAttributeValues(
                Map.of(":pk", Items.text(PARTITION), ":last", Items.text(Keys.sketch(number))))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream()
        .map(item -> Json.read(Items.string(item, Items.BODY), ArticleSketch.class))
        .toList();
  }
}
