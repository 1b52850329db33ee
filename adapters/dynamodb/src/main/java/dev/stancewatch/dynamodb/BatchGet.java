package dev.stancewatch.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many items by key, a hundred at a time, and asks again for what the engine left out.
/// Threads may share it.
final class BatchGet {
  /// Most keys in one request (Amazon DynamoDB, BatchGetItem).
  static final int MAX_KEYS = 100;

  private static final int MAX_TRIES = 8;
  private static final long FIRST_PAUSE_MILLIS = 20;

  private final DynamoDbClient client;
  private final String table;

  BatchGet(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// @param keys without repetitions
  /// @return the items that exist, in any order
  /// @throws IllegalStateException if the engine kept leaving keys out
  List<Map<String, AttributeValue>> get(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MAX_KEYS) {
      read(keys.subList(from, Math.min(keys.size(), from + MAX_KEYS)), items);
    }
    return items;
  }

  private void read(
      List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
    Map<String, KeysAndAttributes> asked =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      Map<String, KeysAndAttributes> now = asked;
      BatchGetItemResponse response = client.batchGetItem(request -> request.requestItems(now));
      items.addAll(response.responses().getOrDefault(table, List.of()));
      asked = response.unprocessedKeys();
      if (asked.isEmpty()) {
        return;
      }
      pause(attempt);
    }
    throw new IllegalStateException("the table is throttled: keys were left out of every answer");
  }

  private static void pause(int attempt) {
    long longest = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
