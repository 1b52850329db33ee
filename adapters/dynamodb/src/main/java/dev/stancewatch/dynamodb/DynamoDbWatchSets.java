package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;

import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The pushed set of watch files as one item of the table, so that nobody reads half of a push.
/// Threads and processes may share it.
public final class DynamoDbWatchSets implements WatchSets {
  private final DynamoDbClient client;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbWatchSets(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Current current() {
    return WatchSetItems.current(
        client
            .getItem(
                request ->
                    request
                        .tableName(table)
                        .key(Items.key(Keys.WATCHES, Keys.META))
                        .consistentRead(true))
            .item());
  }

  @Override
  public Pushed push(WatchSet set, long seen, Instant now) {
    byte[] packed = WatchSetItems.pack(set);
    if (packed.length > MAX_PACKED_BYTES) {
      return new Pushed.TooLarge(packed.length);
    }
    long version = seen + 1;
    try {
      client.putItem(
          request -> {
            request.tableName(table).item(WatchSetItems.item(version, now, set.sha256(), packed));
            if (seen == 0) {
              request.conditionExpression("attribute_not_exists(pk)");
            } else {
              request
                  .conditionExpression(WatchSetItems.VERSION + " = :seen")
                  .expressionAttributeValues(Map.of(":seen", number(seen)));
            }
          });
      return new Pushed.Stored(version);
    } catch (ConditionalCheckFailedException e) {
      return new Pushed.Outrun();
    }
  }
}
