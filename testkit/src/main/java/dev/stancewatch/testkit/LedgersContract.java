package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Ledgers.Appended;
import dev.stancewatch.core.change.Ledgers.Marked;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.testkit.aws.BeyondEmulators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every implementation of [Ledgers] keeps. Each test uses names of its own, so that all may
/// run on one store.
public abstract class LedgersContract {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-01T10:00:00Z");
  private static final Instant JULY = Instant.parse("2025-07-01T10:00:00Z");

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  /// The implementation under test.
  protected abstract Ledgers ledgers();

  @Test
  void load_nothingStored_isEmptyWithVersion0() {
    assertEquals(Ledger.empty(key("new")), ledgers().load(key("new")));
  }

  @Test
  void load_afterAppend_givesEntriesAndNoticesInOrder() {
    Step first = apply(quoted("a", "free", MAY));
    Step second = apply(quoted("b", "toll", JUNE));

    Ledger stored = ledgers().load(key("actor"));

    assertEquals(List.of(first.fresh().getFirst(), second.fresh().getFirst()), stored.entries());
    assertEquals(second.notices(), stored.notices());
    assertEquals(1, stored.notices().size());
    assertTrue(stored.version() > 0);
  }

  @Test
  void append_revisedAndWithdrawn_areKeptAsTheyAre() {
    ArticleId article = new ArticleId(unique + "-a");
    List<LogEntry> entries =
        List.of(
            quoted("a", "free", MAY),
            new LogEntry.Revised(article, JUNE),
            new LogEntry.Withdrawn(article, JULY, "a hoax: \"quoted\" ünïcode"));

    ledgers().append(key("actor"), 0, entries, List.of());

    assertEquals(entries, ledgers().load(key("actor")).entries());
  }

  @Test
  void append_staleVersion_writesNothing() {
    apply(quoted("a", "free", MAY));
    long version = ledgers().load(key("actor")).version();

    Appended outcome =
        ledgers().append(key("actor"), version - 1, List.of(quoted("b", "toll", JUNE)), List.of());

    assertEquals(new Appended.Stale(version), outcome);
    assertEquals(1, ledgers().load(key("actor")).entries().size());
  }

  @Test
  void append_versionOfTheFuture_isStale() {
    Appended outcome =
        ledgers().append(key("actor"), 7, List.of(quoted("a", "free", MAY)), List.of());

    assertEquals(new Appended.Stale(0), outcome);
  }

  @Test
  void append_entriesKnown_leavesTheVersion() {
    LogEntry entry = quoted("a", "free", MAY);
    apply(entry);
    long version = ledgers().load(key("actor")).version();

    Appended outcome = ledgers().append(key("actor"), version, List.of(entry), List.of());

    assertEquals(new Appended.Stored(version), outcome);
    assertEquals(List.of(entry), ledgers().load(key("actor")).entries());
  }

  @Test
  void append_keysApart_doNotMeet() {
    apply(quoted("a", "free", MAY));
    PositionKey other = key("other");
    LogEntry entry = SampleReading.quoted(other, unique + "-a", "toll", MAY).entry();

    ledgers().append(other, 0, List.of(entry), List.of());

    assertEquals(List.of(entry), ledgers().load(other).entries());
    assertEquals(1, ledgers().load(key("actor")).entries().size());
  }

  @Test
  void append_manyEntriesAtOnce_areAllKept() {
    List<LogEntry> entries =
        IntStream.range(0, 30)
            .mapToObj(i -> quoted("m" + i, i % 2 == 0 ? "free" : "toll", MAY.plusSeconds(i)))
            .toList();

    ledgers().append(key("actor"), 0, entries, List.of());

    assertEquals(entries, ledgers().load(key("actor")).entries());
  }

  @Test
  @BeyondEmulators("moto does not isolate concurrent transactions: entries get lost")
  void append_manyWritersAtOnce_loseNothing() throws Exception {
    List<LogEntry> entries =
        IntStream.range(0, 16).mapToObj(i -> quoted("w" + i, "free", MAY.plusSeconds(i))).toList();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writes = new ArrayList<>();
      for (LogEntry entry : entries) {
        writes.add(writers.submit(() -> write(entry)));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    }

    List<LogEntry> stored = new ArrayList<>(ledgers().load(key("actor")).entries());
    stored.sort(Comparator.comparing(LogEntry::learnedAt));
    assertEquals(entries, stored);
  }

  /// Writes as the decision does: load, decide, append, and again if somebody was faster.
  private void write(LogEntry entry) {
    Appended outcome;
    do {
      Ledger ledger = ledgers().load(key("actor"));
      outcome = ledgers().append(ledger.key(), ledger.version(), List.of(entry), List.of());
    } while (outcome instanceof Appended.Stale);
  }

  @Test
  void unsent_afterMark_givesTheOthersOldestFirst() {
    List<Notice> notices = threeNotices();

    assertEquals(notices, mine(ledgers().unsent(1000)));
    assertEquals(Marked.MARKED, ledgers().markSent(notices.getFirst().id(), JULY));
    assertEquals(notices.subList(1, 3), mine(ledgers().unsent(1000)));
    assertEquals(
        ledgers().unsent(1000).stream().map(Notice::id).toList(), ledgers().unsentIds(1000));
  }

  @Test
  void unsent_limit_isKeptAndAtLeast1() {
    threeNotices();

    assertTrue(ledgers().unsent(2).size() <= 2);
    assertThrows(IllegalArgumentException.class, () -> ledgers().unsent(0));
  }

  @Test
  void markSent_twice_saysSo() {
    NoticeId id = threeNotices().getFirst().id();

    assertEquals(Marked.MARKED, ledgers().markSent(id, JULY));
    assertEquals(Marked.ALREADY_SENT, ledgers().markSent(id, JULY.plusSeconds(5)));
  }

  @Test
  void isSent_onlyAfterTheMark() {
    NoticeId id = threeNotices().getFirst().id();

    assertFalse(ledgers().isSent(id));
    ledgers().markSent(id, JULY);
    assertTrue(ledgers().isSent(id));
    assertFalse(ledgers().isSent(new NoticeId("none-" + unique)));
  }

  @Test
  void markSent_unknownNotice_saysSo() {
    assertEquals(Marked.UNKNOWN_NOTICE, ledgers().markSent(new NoticeId("none-" + unique), JULY));
  }

  @Test
  void load_afterMark_stillHasTheNotice() {
    List<Notice> notices = threeNotices();
    ledgers().markSent(notices.getFirst().id(), JULY);

    assertEquals(notices, ledgers().load(key("actor")).notices());
  }

  @Test
  void keysOf_actor_areThoseWithALedger() {
    apply(quoted("a", "free", MAY));

    assertEquals(List.of(key("actor")), ledgers().keysOf(key("actor").actor()));
    assertEquals(List.of(), ledgers().keysOf(new ActorId("nobody-" + unique)));
  }

  @Test
  void keysOf_article_areThoseWhoseLogNamesIt() {
    apply(quoted("a", "free", MAY));
    PositionKey other = key("other");
    ledgers()
        .append(
            other,
            0,
            List.of(SampleReading.quoted(other, unique + "-a", "toll", MAY).entry()),
            List.of());

    assertEquals(List.of(key("actor"), other), ledgers().keysOf(new ArticleId(unique + "-a")));
    assertEquals(List.of(), ledgers().keysOf(new ArticleId(unique + "-z")));
  }

  @Test
  void noticesOf_change_areAllOfIt() {
    List<Notice> notices = threeNotices();
    ChangeId change = notices.getFirst().change().id();

    assertEquals(
        notices.stream().filter(notice -> notice.change().id().equals(change)).toList(),
        ledgers().noticesOf(change));
    assertEquals(List.of(), ledgers().noticesOf(new ChangeId("none-" + unique)));
  }

  @Test
  void findNotice_givesWhatWasPutIn() {
    Notice notice = threeNotices().get(1);

    assertEquals(notice, ledgers().findNotice(notice.id()).orElseThrow());
    assertTrue(ledgers().findNotice(new NoticeId("none-" + unique)).isEmpty());
  }

  /// A reported change, its confirmation, and a change back.
  private List<Notice> threeNotices() {
    apply(quoted("a", "free", MAY));
    apply(SampleReading.reported(key("actor"), unique + "-b", "toll", "one", JUNE).entry());
    apply(
        SampleReading.reported(key("actor"), unique + "-c", "toll", "two", JUNE.plusSeconds(60))
            .entry());
    apply(quoted("d", "free", JULY));
    List<Notice> notices = ledgers().load(key("actor")).notices();
    assertEquals(
        List.of(NoticeKind.REPORTED, NoticeKind.CONFIRMED, NoticeKind.UNSTABLE),
        notices.stream().map(Notice::kind).toList());
    return notices;
  }

  private Step apply(LogEntry entry) {
    PositionKey key = key("actor");
    Step step =
        Steps.apply(
            new Subject(key, Set.of(), List.of()),
            ledgers().load(key),
            List.of(entry),
            EvidenceRules.standard());
    ledgers().append(key, step.basedOn(), step.fresh(), step.notices());
    return step;
  }

  private List<Notice> mine(List<Notice> notices) {
    return notices.stream().filter(n -> n.change().key().equals(key("actor"))).toList();
  }

  private PositionKey key(String name) {
    return SampleReading.key(name + "-" + unique);
  }

  private LogEntry quoted(String article, String stance, Instant at) {
    return SampleReading.quoted(key("actor"), unique + "-" + article, stance, at).entry();
  }
}
