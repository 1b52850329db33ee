package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.Edition;
import dev.stancewatch.core.position.Editions;
import dev.stancewatch.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Editions in the partitions of their articles, by time. Threads may share it.
public final class DynamoDbEditions implements Editions {
  /// How long an edit is noticed; feeds show their items for much shorter.
  public static final Duration KEPT = Duration.ofDays(90);

  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbEditions(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public void save(Edition edition) {
    Map<String, AttributeValue> item =
        new HashMap<>(Items.key(Keys.article(edition.article()), Keys.edition(edition.at())));
    item.put(Items.BODY, Items.text(Json.write(edition)));
    item.put(Items.EXPIRES_AT, Items.number(edition.at().plus(KEPT).getEpochSecond()));
    client.putItem(request -> request.tableName(table).item(item));
  }

  @Override
  public List<Edition> of(ArticleId article) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :edition)")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    Items.text(Keys.article(article)),
                    ":edition",
                    Items.text(Keys.EDITION_PREFIX)))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream()
        .map(item -> Json.read(Items.string(item, Items.BODY), Edition.class))
        .toList();
  }
}
