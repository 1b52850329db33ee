package dev.stancewatch.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.core.watch.WatchSets.Current;
import dev.stancewatch.core.watch.WatchSets.Pushed;
import dev.stancewatch.testkit.WatchSetsContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contract of pushed watch files on a real DynamoDB engine in this process.
final class DynamoDbWatchSetsIT extends WatchSetsContract {
  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final WatchSet SET = new WatchSet(List.of(new WatchFile("a.yaml", "title: A")));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected WatchSets empty() {
    String table = freshTable();
    return new DynamoDbWatchSets(DATABASE.client(table), table);
  }

  /// Such an item can still be replaced, by whoever has seen its version.
  @ParameterizedTest
  @ValueSource(strings = {"no gzip at all", ""})
  void current_damaged_isUnreadableAndCanBeReplaced(String files) {
    String table = freshTable();
    DynamoDbClient client = DATABASE.client(table);
    byte[] bytes = files.getBytes(StandardCharsets.UTF_8);
    client.putItem(
        request -> request.tableName(table).item(WatchSetItems.item(7, NOON, SET.sha256(), bytes)));
    WatchSets sets = new DynamoDbWatchSets(client, table);

    Current.Unreadable found = assertInstanceOf(Current.Unreadable.class, sets.current());
    assertEquals(7, found.version());
    assertEquals(new Pushed.Stored(8), sets.push(SET, 7, NOON));
    assertEquals(new Current.Found(8, NOON, SET), sets.current());
  }

  @Test
  void current_otherSumThanItsFiles_isUnreadable() {
    String table = freshTable();
    DynamoDbClient client = DATABASE.client(table);
    client.putItem(
        request ->
            request
                .tableName(table)
                .item(WatchSetItems.item(1, NOON, "00ff", WatchSetItems.pack(SET))));

    assertInstanceOf(Current.Unreadable.class, new DynamoDbWatchSets(client, table).current());
  }

  private static String freshTable() {
    return "watches-" + UUID.randomUUID();
  }
}
