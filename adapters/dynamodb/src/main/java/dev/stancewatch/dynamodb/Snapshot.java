package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Makes a ledger as of one version from the items of a partition. A query is not isolated from
/// transactions that are under way (Amazon DynamoDB, "Isolation levels for transactions"), so what
/// it gives may be of two versions. As a ledger only grows, the counts beside the version tell what
/// belongs to it.
final class Snapshot {
  private Snapshot() {}

  /// @return empty if the version is younger than some of the items; read again
  static Optional<Ledger> of(PositionKey key, List<Map<String, AttributeValue>> items) {
    Map<String, AttributeValue> meta = Map.of();
    List<LogEntry> entries = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      String sk = Items.string(item, Keys.SK);
      if (sk.equals(Keys.META)) {
        meta = item;
      } else if (sk.startsWith(Keys.ENTRY_PREFIX)) {
        entries.add(Items.entry(item));
      } else {
        notices.add(Items.notice(item));
      }
    }
    int entryCount = (int) Items.number(meta, Items.ENTRY_COUNT);
    int noticeCount = (int) Items.number(meta, Items.NOTICE_COUNT);
    if (entries.size() < entryCount || notices.size() < noticeCount) {
      return Optional.empty();
    }
    return Optional.of(
        new Ledger(
            key,
            Items.number(meta, Items.VERSION),
            entries.subList(0, entryCount),
            notices.subList(0, noticeCount)));
  }
}
