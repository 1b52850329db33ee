package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// The memory of polling in the table: one item for each shard and one for each source. Threads and
/// processes may share it.
public final class DynamoDbSourceStates implements SourceStates {
  private static final String THROUGH = "polled_through";
  private static final String OWED = "owed";

  private final DynamoDbClient client;
  private final String table;
  private final BatchGet batches;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbSourceStates(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.batches = new BatchGet(client, table);
  }

  @Override
  public Optional<ShardClaim> claim(int shard, String owner, Instant now, Duration lease) {
    Instant until = now.plus(lease);
    try {
      UpdateItemResponse response =
          client.updateItem(
              request ->
                  request
                      .tableName(table)
                      .key(Items.key(Keys.shard(shard), Keys.META))
                      .updateExpression("SET held_by = :owner, held_until = :until")
                      .conditionExpression(
                          "attribute_not_exists(held_until) OR held_until <= :now"
                              + " OR held_by = :owner")
                      .expressionAttributeValues(
                          Map.of(
                              ":owner",
                              text(owner),
                              ":until",
                              instant(until),
                              ":now",
                              instant(now)))
                      .returnValues("ALL_NEW"));
      return Optional.of(claim(shard, owner, until, response.attributes()));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  private static ShardClaim claim(
      int shard, String owner, Instant until, Map<String, AttributeValue> item) {
    Set<SourceId> owed =
        item.getOrDefault(OWED, AttributeValue.fromL(List.of())).l().stream()
            .map(value -> new SourceId(value.s()))
            .collect(Collectors.toSet());
    Instant through = Instant.EPOCH.plusNanos(Items.number(item, THROUGH));
    return new ShardClaim(shard, owner, until, through, owed);
  }

  @Override
  public Map<SourceId, SourceState> find(Collection<SourceId> sources) {
    List<Map<String, AttributeValue>> keys =
        sources.stream()
            .distinct()
            .map(source -> Items.key(Keys.source(source), Keys.META))
            .toList();
    Map<SourceId, SourceState> found = new HashMap<>();
    for (Map<String, AttributeValue> item : batches.get(keys)) {
      SourceState state = SourceItems.state(item);
      found.put(state.id(), state);
    }
    return found;
  }

  @Override
  public Optional<SourceState> save(SourceState state) {
    SourceState next = state.withVersion(state.version() + 1);
    try {
      client.putItem(
          request -> {
            request.tableName(table).item(SourceItems.item(next));
            if (state.version() == 0) {
              request.conditionExpression("attribute_not_exists(pk)");
            } else {
              request
                  .conditionExpression("state_version = :expected")
                  .expressionAttributeValues(Map.of(":expected", number(state.version())));
            }
          });
      return Optional.of(next);
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed) {
    List<AttributeValue> names = new ArrayList<>();
    owed.stream().sorted().forEach(source -> names.add(text(source.value())));
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Items.key(Keys.shard(claim.shard()), Keys.META))
                  .updateExpression(
                      "SET held_until = :free, polled_through = :through, owed = :owed")
                  .conditionExpression("held_by = :owner AND held_until = :until")
                  .expressionAttributeValues(
                      Map.of(
                          ":free",
                          number(0),
                          ":through",
                          instant(polledThrough),
                          ":owed",
                          AttributeValue.fromL(names),
                          ":owner",
                          text(claim.owner()),
                          ":until",
                          instant(claim.expiresAt()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /// As a number, so that the engine can compare.
  private static AttributeValue instant(Instant at) {
    return number(ChronoUnit.NANOS.between(Instant.EPOCH, at));
  }
}
