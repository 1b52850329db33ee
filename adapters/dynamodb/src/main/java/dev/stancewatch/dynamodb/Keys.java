package dev.stancewatch.dynamodb;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.source.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How the items of the one table are called. `docs/architecture.md` shows them as a table.
final class Keys {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String UNSENT_INDEX = "unsent";
  static final String UNSENT_PK = "unsent_pk";
  static final String UNSENT_SK = "unsent_sk";
  static final String UNSENT = "UNSENT";
  static final String META = "META";
  static final String ENTRY_PREFIX = "ENTRY#";
  static final String NOTICE_PREFIX = "NOTICE#";
  static final String LEDGER_PREFIX = "LEDGER#";
  static final String EDITION_PREFIX = "EDITION#";

  static final String DISPATCH = "DISPATCH";
  static final String GATE = "GATE";
  static final String DIGESTS = "DIGESTS";
  static final String SUBSCRIBERS = "SUBSCRIBERS";
  static final String WATCHES = "WATCHES";

  private static final String SUBSCRIBER_PREFIX = "SUBSCRIBER#";

  private Keys() {}

  static String ledger(PositionKey key) {
    return LEDGER_PREFIX + key.actor() + "#" + key.axis().issue() + "#" + key.axis().axis();
  }

  /// The reverse of [#ledger]. Identifiers hold no `#`, as watch files are checked for it.
  static PositionKey position(String ledger) {
    String[] parts = ledger.substring(LEDGER_PREFIX.length()).split("#", -1);
    return new PositionKey(
        new ActorId(parts[0]), new AxisKey(new IssueId(parts[1]), new AxisId(parts[2])));
  }

  /// Entries sort in the order in which they were written.
  static String entry(int index) {
    return ENTRY_PREFIX + String.format("%08d", index);
  }

  /// Notices too; the same place leads to it from its change.
  static String notice(int index) {
    return NOTICE_PREFIX + String.format("%08d", index);
  }

  /// Sorts the unsent notices of all ledgers by age, then by id.
  static String age(Notice notice) {
    return age(notice.at(), notice.id().value());
  }

  /// The id within the reverse of [#age].
  static NoticeId waitingId(String age) {
    return new NoticeId(age.substring(age.indexOf('#') + 1));
  }

  /// Sorts by age, then by id.
  static String age(Instant at, String id) {
    return nanos(at) + "#" + id;
  }

  /// Editions of an article sort by time.
  static String edition(Instant at) {
    return EDITION_PREFIX + nanos(at);
  }

  /// Sketches sort by number.
  static String sketch(long number) {
    return String.format("%019d", number);
  }

  private static String nanos(Instant at) {
    return String.format("%019d", ChronoUnit.NANOS.between(Instant.EPOCH, at));
  }

  /// The dispatches of one day.
  static String dispatches(LocalDate day) {
    return "DISPATCHES#" + day;
  }

  static String subscriber(SubscriptionId id) {
    return SUBSCRIBER_PREFIX + id;
  }

  /// The reverse.
  static SubscriptionId subscriber(String key) {
    return new SubscriptionId(key.substring(SUBSCRIBER_PREFIX.length()));
  }

  static String notice(NoticeId id) {
    return NOTICE_PREFIX + id;
  }

  static String change(ChangeId id) {
    return "CHANGE#" + id;
  }

  static String article(ArticleId id) {
    return "ARTICLE#" + id;
  }

  static String source(SourceId id) {
    return "SOURCE#" + id;
  }

  static String shard(int shard) {
    return "SHARD#" + shard;
  }

  static String actor(ActorId id) {
    return "ACTOR#" + id;
  }
}
