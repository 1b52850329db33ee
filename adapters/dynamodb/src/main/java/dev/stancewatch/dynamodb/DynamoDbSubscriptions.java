package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Subscriptions in one partition of the one table: a sweep reads all of them. An ended one stays,
/// unseen, until the table's time to live erases it. Threads and processes may share it.
public final class DynamoDbSubscriptions implements Subscriptions {
  private static final String ENDED = "ended_at";

  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbSubscriptions(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    Map<String, AttributeValue> item =
        client
            .getItem(request -> request.tableName(table).key(key(id)).consistentRead(true))
            .item();
    return item.isEmpty() || item.containsKey(ENDED)
        ? Optional.empty()
        : Optional.of(subscription(item));
  }

  @Override
  public boolean replace(Optional<Subscription> before, Subscription after) {
    Map<String, AttributeValue> item = new HashMap<>(key(after.id()));
    item.put(Items.BODY, text(Json.write(after)));
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item);
    if (before.isPresent()) {
      put.conditionExpression("body = :before AND attribute_not_exists(ended_at)")
          .expressionAttributeValues(Map.of(":before", text(Json.write(before.get()))));
    } else {
      put.conditionExpression("attribute_not_exists(pk) OR attribute_exists(ended_at)");
    }
    try {
      client.putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public List<Subscription> ownedBy(String owner) {
    return all().stream().filter(one -> one.owner().equals(owner)).toList();
  }

  @Override
  public List<Subscription> all() {
    return rows("attribute_not_exists(ended_at)").map(DynamoDbSubscriptions::subscription).toList();
  }

  private Stream<Map<String, AttributeValue>> rows(String filter) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :subscribers")
            .filterExpression(filter)
            .expressionAttributeValues(Map.of(":subscribers", text(Keys.SUBSCRIBERS)))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream();
  }

  @Override
  public void noteReached(SubscriptionId id, Instant at) {
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key(id))
                  .updateExpression("SET reached_at = :at")
                  .conditionExpression(
                      "attribute_exists(pk) AND attribute_not_exists(ended_at)"
                          + " AND attribute_not_exists(reached_at)")
                  .expressionAttributeValues(Map.of(":at", text(at.toString()))));
    } catch (ConditionalCheckFailedException e) {
      // ended in between, or noted already
    }
  }

  @Override
  public Set<SubscriptionId> reached() {
    return rows("attribute_not_exists(ended_at) AND attribute_exists(reached_at)")
        .map(item -> Keys.subscriber(Items.string(item, Keys.SK)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean end(SubscriptionId id, Instant at, Instant eraseAt) {
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key(id))
                  .updateExpression("SET ended_at = :at, expires_at = :erase")
                  .conditionExpression("attribute_exists(pk) AND attribute_not_exists(ended_at)")
                  .expressionAttributeValues(
                      Map.of(
                          ":at", text(at.toString()), ":erase", number(eraseAt.getEpochSecond()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(SubscriptionId id) {
    return Items.key(Keys.SUBSCRIBERS, Keys.subscriber(id));
  }

  private static Subscription subscription(Map<String, AttributeValue> item) {
    return Json.read(Items.string(item, Items.BODY), Subscription.class);
  }
}
