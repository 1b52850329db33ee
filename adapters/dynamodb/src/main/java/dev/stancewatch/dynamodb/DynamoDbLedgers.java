package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Ledgers in one DynamoDB table. A write is one transaction on the ledger's version, so that the
/// log, the outbox and the pointers to them never disagree. Threads and processes may share it.
///
/// What is remembered between calls cannot become wrong: a ledger of one version never changes, and
/// a notice never moves.
public final class DynamoDbLedgers implements Ledgers {
  private static final int MAX_READS = 10;
  private static final int LEDGERS_REMEMBERED = 64;
  private static final int PLACES_REMEMBERED = 1_000;

  private final DynamoDbClient client;
  private final Transactions transactions;
  private final String table;
  private final Recent<PositionKey, Ledger> loaded = new Recent<>(LEDGERS_REMEMBERED);
  private final Recent<NoticeId, Map<String, AttributeValue>> places =
      new Recent<>(PLACES_REMEMBERED);

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbLedgers(DynamoDbClient client, String table) {
    this.client = client;
    this.transactions = new Transactions(client);
    this.table = table;
  }

  @Override
  public Ledger load(PositionKey key) {
    for (int read = 0; read < MAX_READS; read++) {
      Optional<Ledger> ledger = Snapshot.of(key, partition(Keys.ledger(key)));
      if (ledger.isPresent()) {
        loaded.put(key, ledger.get());
        return ledger.get();
      }
    }
    throw new IllegalStateException(key + " was written during each of " + MAX_READS + " reads");
  }

  @Override
  public Appended append(
      PositionKey key, long expectedVersion, List<LogEntry> entries, List<Notice> notices) {
    Ledger stored =
        loaded
            .find(key)
            .filter(ledger -> ledger.version() == expectedVersion)
            .orElseGet(() -> load(key));
    if (stored.version() != expectedVersion) {
      return new Appended.Stale(stored.version());
    }
    LedgerWrite write = LedgerWrite.of(table, stored, entries, notices);
    if (write.addsNothing()) {
      long version = version(key);
      return version == expectedVersion
          ? new Appended.Stored(version)
          : new Appended.Stale(version);
    }
    try {
      transactions.write(write.request());
      return new Appended.Stored(expectedVersion + 1);
    } catch (TransactionCanceledException | TransactionConflictException e) {
      return stale(key, expectedVersion, e);
    }
  }

  /// A write that lost against another is stale; anything else is a failure of the engine.
  private Appended stale(PositionKey key, long expectedVersion, RuntimeException cause) {
    long version = version(key);
    if (version == expectedVersion && !Transactions.lost(cause)) {
      throw cause;
    }
    return new Appended.Stale(version);
  }

  @Override
  public List<Notice> unsent(int limit) {
    return waiting(limit).stream().map(Items::notice).toList();
  }

  @Override
  public List<NoticeId> unsentIds(int limit) {
    return waiting(limit).stream().map(DynamoDbLedgers::waitingId).toList();
  }

  /// The oldest items of the outbox. Their places are remembered.
  private List<Map<String, AttributeValue>> waiting(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
    }
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.UNSENT_INDEX)
            .keyConditionExpression("unsent_pk = :unsent")
            .expressionAttributeValues(Map.of(":unsent", text(Keys.UNSENT)))
            .limit(limit)
            .build();
    for (Map<String, AttributeValue> item : client.queryPaginator(request).items()) {
      places.put(
          waitingId(item), Items.key(Items.string(item, Keys.PK), Items.string(item, Keys.SK)));
      items.add(item);
      if (items.size() == limit) {
        break;
      }
    }
    return items;
  }

  private static NoticeId waitingId(Map<String, AttributeValue> item) {
    return Keys.waitingId(Items.string(item, Keys.UNSENT_SK));
  }

  @Override
  public Marked markSent(NoticeId id, Instant at) {
    Optional<Map<String, AttributeValue>> place = place(id);
    if (place.isEmpty()) {
      return Marked.UNKNOWN_NOTICE;
    }
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(place.get())
                  .updateExpression("SET sent_at = :at REMOVE unsent_pk, unsent_sk")
                  .conditionExpression("attribute_not_exists(sent_at)")
                  .expressionAttributeValues(Map.of(":at", text(at.toString()))));
      return Marked.MARKED;
    } catch (ConditionalCheckFailedException e) {
      return Marked.ALREADY_SENT;
    }
  }

  @Override
  public boolean isSent(NoticeId id) {
    return place(id)
        .map(key -> get(Items.string(key, Keys.PK), Items.string(key, Keys.SK)))
        .map(item -> item.containsKey("sent_at"))
        .orElse(false);
  }

  @Override
  public List<PositionKey> keysOf(ActorId actor) {
    return keys(Keys.actor(actor));
  }

  @Override
  public List<PositionKey> keysOf(ArticleId article) {
    return keys(Keys.article(article));
  }

  @Override
  public List<Notice> noticesOf(ChangeId change) {
    return partition(Keys.change(change)).stream()
        .map(
            pointer ->
                get(Items.string(pointer, Items.LEDGER), Items.string(pointer, Items.NOTICE)))
        .map(Items::notice)
        .toList();
  }

  @Override
  public Optional<Notice> findNotice(NoticeId id) {
    return place(id)
        .map(key -> Items.notice(get(Items.string(key, Keys.PK), Items.string(key, Keys.SK))));
  }

  private List<PositionKey> keys(String pk) {
    return partition(pk).stream()
        .map(item -> Items.string(item, Keys.SK))
        .filter(sk -> sk.startsWith(Keys.LEDGER_PREFIX))
        .map(Keys::position)
        .sorted(Comparator.comparing(PositionKey::toString))
        .toList();
  }

  private Optional<Map<String, AttributeValue>> place(NoticeId id) {
    Optional<Map<String, AttributeValue>> known = places.find(id);
    if (known.isPresent()) {
      return known;
    }
    Map<String, AttributeValue> pointer = get(Keys.notice(id), Keys.META);
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Items.key(Items.string(pointer, Items.LEDGER), Items.string(pointer, Items.NOTICE)));
  }

  private long version(PositionKey key) {
    return Items.number(get(Keys.ledger(key), Keys.META), Items.VERSION);
  }

  private Map<String, AttributeValue> get(String pk, String sk) {
    GetItemResponse response =
        client.getItem(
            request -> request.tableName(table).key(Items.key(pk, sk)).consistentRead(true));
    return response.item();
  }

  private List<Map<String, AttributeValue>> partition(String pk) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", text(pk)))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream().toList();
  }
}
