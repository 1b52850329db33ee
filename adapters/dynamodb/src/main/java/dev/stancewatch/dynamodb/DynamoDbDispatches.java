package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;
import static dev.stancewatch.dynamodb.Items.text;

import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Dispatches in the one table: an item beside each notice, the same by day for the digests, and
/// the gate. Threads and processes may share it.
public final class DynamoDbDispatches implements Dispatches {
  /// Longer than any digest looks back.
  private static final Duration DAY_LOG_LIFETIME = Duration.ofDays(60);

  private static final String UNTIL = "until";

  private final DynamoDbClient client;
  private final Transactions transactions;
  private final String table;

  /// @param table name of a table with the keys of `infra/template.yaml`
  public DynamoDbDispatches(DynamoDbClient client, String table) {
    this.client = client;
    this.transactions = new Transactions(client);
    this.table = table;
  }

  @Override
  public Optional<Dispatch> find(NoticeId notice) {
    return body(Items.key(Keys.notice(notice), Keys.DISPATCH))
        .map(body -> Json.read(body, Dispatch.class));
  }

  @Override
  public Gate gate() {
    return body(Items.key(Keys.GATE, Keys.META))
        .map(body -> Json.read(body, Gate.class))
        .orElse(Gate.open());
  }

  @Override
  public Recorded record(Dispatch dispatch, Gate expected) {
    List<TransactWriteItem> actions = new ArrayList<>();
    Map<String, AttributeValue> beside =
        new HashMap<>(Items.key(Keys.notice(dispatch.notice()), Keys.DISPATCH));
    beside.put(Items.BODY, text(Json.write(dispatch)));
    actions.add(put(beside, "attribute_not_exists(pk)", Map.of()));
    actions.add(put(dayLog(dispatch), "", Map.of()));
    if (dispatch.route() == Route.IMMEDIATE) {
      actions.add(passage(dispatch, expected));
    }
    try {
      transactions.write(TransactWriteItemsRequest.builder().transactItems(actions).build());
      return Recorded.RECORDED;
    } catch (TransactionCanceledException | TransactionConflictException e) {
      if (find(dispatch.notice()).isPresent()) {
        return Recorded.KNOWN;
      }
      if (Transactions.lost(e)) {
        return Recorded.STALE;
      }
      throw e;
    }
  }

  @Override
  public boolean claim(NoticeId notice, Holder holder, Instant now, Instant until) {
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Items.key(Keys.notice(notice), Keys.DISPATCH))
                  .updateExpression("SET held_by = :holder, held_until = :until")
                  .conditionExpression(
                      "attribute_exists(pk) AND (attribute_not_exists(held_by)"
                          + " OR held_by = :holder OR held_until <= :now)")
                  .expressionAttributeValues(
                      Map.of(
                          ":holder", text(holder.name()),
                          ":now", AttributeValue.fromN(nanos(now)),
                          ":until", AttributeValue.fromN(nanos(until)))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public List<Dispatch> between(Instant after, Instant until) {
    List<Dispatch> found = new ArrayList<>();
    LocalDate last = day(until);
    for (LocalDate day = day(after); !day.isAfter(last); day = day.plusDays(1)) {
      found.addAll(between(day, after, until));
    }
    return found;
  }

  @Override
  public Optional<Instant> findDigestedUntil(SubscriptionId subscription) {
    Map<String, AttributeValue> item = item(Items.key(Keys.subscriber(subscription), Keys.DIGESTS));
    return Optional.ofNullable(item.get(UNTIL)).map(until -> nanos(until.n()));
  }

  @Override
  public void markDigested(SubscriptionId subscription, Instant until) {
    try {
      client.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Items.key(Keys.subscriber(subscription), Keys.DIGESTS))
                  .updateExpression("SET #until = :until")
                  .conditionExpression("attribute_not_exists(#until) OR #until < :until")
                  .expressionAttributeNames(Map.of("#until", UNTIL))
                  .expressionAttributeValues(Map.of(":until", AttributeValue.fromN(nanos(until)))));
    } catch (ConditionalCheckFailedException e) {
      // a later digest is noted already
    }
  }

  private List<Dispatch> between(LocalDate day, Instant after, Instant until) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :day AND sk BETWEEN :after AND :until")
            .expressionAttributeValues(
                Map.of(
                    ":day",
                    text(Keys.dispatches(day)),
                    ":after",
                    text(Keys.age(after, "")),
                    ":until",
                    text(Keys.age(until, "\uffff"))))
            .consistentRead(true)
            .build();
    return client.queryPaginator(request).items().stream()
        .map(item -> Json.read(Items.string(item, Items.BODY), Dispatch.class))
        .filter(dispatch -> dispatch.at().isAfter(after) && !dispatch.at().isAfter(until))
        .toList();
  }

  private Map<String, AttributeValue> dayLog(Dispatch dispatch) {
    String sk = Keys.age(dispatch.at(), dispatch.notice().value());
    Map<String, AttributeValue> item =
        new HashMap<>(Items.key(Keys.dispatches(day(dispatch.at())), sk));
    item.put(Items.BODY, text(Json.write(dispatch)));
    item.put(Items.EXPIRES_AT, number(dispatch.at().plus(DAY_LOG_LIFETIME).getEpochSecond()));
    return item;
  }

  private TransactWriteItem passage(Dispatch dispatch, Gate expected) {
    Gate next = expected.pass(dispatch.at());
    Map<String, AttributeValue> item = new HashMap<>(Items.key(Keys.GATE, Keys.META));
    item.put(Items.BODY, text(Json.write(next)));
    item.put(Items.VERSION, number(next.version()));
    return expected.version() == 0
        ? put(item, "attribute_not_exists(pk)", Map.of())
        : put(
            item, Items.VERSION + " = :expected", Map.of(":expected", number(expected.version())));
  }

  private TransactWriteItem put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    Put.Builder put = Put.builder().tableName(table).item(item);
    if (!condition.isEmpty()) {
      put.conditionExpression(condition);
    }
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Optional<String> body(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item = item(key);
    return item.isEmpty() ? Optional.empty() : Optional.of(Items.string(item, Items.BODY));
  }

  private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return client.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String nanos(Instant at) {
    return at.getEpochSecond() + String.format("%09d", at.getNano());
  }

  private static Instant nanos(String digits) {
    int split = digits.length() - 9;
    return Instant.ofEpochSecond(
        Long.parseLong(digits.substring(0, split)), Long.parseLong(digits.substring(split)));
  }
}
