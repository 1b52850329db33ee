package dev.stancewatch.dynamodb;

import static dev.stancewatch.dynamodb.Items.number;

import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// One atomic addition to a ledger: the version, the new entries and notices, and what leads to
/// them.
///
/// @param version the write of the version, which carries the condition
/// @param items everything else; what belongs to the ledger itself must be new
record LedgerWrite(
    String table, TransactWriteItem version, List<Map<String, AttributeValue>> items) {
  /// Most actions in one transaction (Amazon DynamoDB, TransactWriteItems).
  static final int MAX_ACTIONS = 100;

  /// Leaves out what the ledger holds already.
  ///
  /// @throws IllegalArgumentException if what is left does not fit into one transaction
  static LedgerWrite of(String table, Ledger stored, List<LogEntry> entries, List<Notice> notices) {
    PositionKey key = stored.key();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Set<String> articles = new LinkedHashSet<>();
    Set<EntryId> known = new HashSet<>();
    stored.entries().forEach(entry -> known.add(entry.id()));
    int index = stored.entries().size();
    for (LogEntry entry : entries) {
      if (known.add(entry.id())) {
        items.add(Items.entry(key, index++, entry));
        articles.add(Keys.article(entry.article()));
      }
    }
    Set<NoticeId> told = new HashSet<>();
    stored.notices().forEach(notice -> told.add(notice.id()));
    int place = stored.notices().size();
    for (Notice notice : notices) {
      if (told.add(notice.id())) {
        items.add(Items.notice(key, place, notice));
        Map<String, String> to =
            Map.of(Items.LEDGER, Keys.ledger(key), Items.NOTICE, Keys.notice(place));
        items.add(Items.pointer(Keys.notice(notice.id()), Keys.META, to));
        items.add(Items.pointer(Keys.change(notice.change().id()), Keys.notice(place), to));
        place++;
      }
    }
    articles.forEach(article -> items.add(Items.pointer(article, Keys.ledger(key), Map.of())));
    if (stored.version() == 0) {
      items.add(Items.pointer(Keys.actor(key.actor()), Keys.ledger(key), Map.of()));
    }
    if (items.size() >= MAX_ACTIONS) {
      throw new IllegalArgumentException(
          items.size() + " items for " + key + " do not fit into one transaction");
    }
    return new LedgerWrite(table, version(table, stored, index, place), items);
  }

  /// Whether all of it is stored already.
  boolean addsNothing() {
    return items.stream()
        .map(item -> Items.string(item, Keys.SK))
        .noneMatch(sk -> sk.startsWith(Keys.ENTRY_PREFIX) || sk.startsWith(Keys.NOTICE_PREFIX));
  }

  TransactWriteItemsRequest request() {
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(version);
    for (Map<String, AttributeValue> item : items) {
      Put.Builder put = Put.builder().tableName(table).item(item);
      if (Items.string(item, Keys.PK).startsWith(Keys.LEDGER_PREFIX)) {
        put.conditionExpression("attribute_not_exists(pk)");
      }
      actions.add(TransactWriteItem.builder().put(put.build()).build());
    }
    return TransactWriteItemsRequest.builder().transactItems(actions).build();
  }

  private static TransactWriteItem version(
      String table, Ledger stored, int entryCount, int noticeCount) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":next", number(stored.version() + 1));
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(Items.key(Keys.ledger(stored.key()), Keys.META))
            .updateExpression(
                "SET ledger_version = :next, entry_count = :entries, notice_count = :notices");
    values.put(":entries", number(entryCount));
    values.put(":notices", number(noticeCount));
    if (stored.version() == 0) {
      update.conditionExpression("attribute_not_exists(ledger_version)");
    } else {
      update.conditionExpression("ledger_version = :expected");
      values.put(":expected", number(stored.version()));
    }
    return TransactWriteItem.builder()
        .update(update.expressionAttributeValues(values).build())
        .build();
  }
}
