package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Dispatches.Holder;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.SampleReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A sweep while something fails, or the time runs out, or the stream is at work too.
final class SweepTest {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");
  private static final SweepInput INPUT = new SweepInput(100, 5);

  private final Newsroom room = new Newsroom(MAY, 20, 200, "mayor", "governor", "treasurer");
  private final LocalContext context = new LocalContext(300_000);

  @Test
  void oneMarkThatFails_isRepeatedAlone() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    List<Notice> notices = threeChanges();
    NoticeId second = notices.get(1).id();
    AlertPublisher failing =
        room.publisher(
            room.failing((call, with) -> call.equals("markSent") && with.contains(second)));

    List<Publication> publications = failing.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());

    assertInstanceOf(Publication.Failed.class, publications.get(1));
    assertEquals(List.of(second), room.ledgers.unsentIds(9));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    assertEquals(4, room.sns.outbox().received().size());
  }

  @Test
  void oneNoticeThatCannotBeRead_harmsNoOther() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    NoticeId first = threeChanges().getFirst().id();
    room.clock.pass(Duration.ofMinutes(10));
    AlertPublisher failing =
        room.publisher(
            room.failing((call, with) -> call.equals("findNotice") && with.contains(first)));

    SweepReport report = room.sweep(failing).sweep(INPUT, context);

    assertEquals(3, report.notices());
    assertEquals(1, report.failed());
    assertEquals(2, room.sns.outbox().received().size());
    assertTrue(context.logged().contains("the store is busy"), context.logged());
    assertTrue(context.logged().contains("\"UnsentAlerts\":1"), context.logged());
  }

  @Test
  void outboxThatCannotBeRead_keepsNoDigestBack_andIsAnErrorInTheEnd() {
    room.subscribe("weekly@example.org", Interest.everything(), Cadence.WEEKLY);
    room.clock.pass(Duration.ofDays(8));
    AlertPublisher failing = room.publisher(room.failing((call, _) -> call.startsWith("unsent")));

    SweepAlerts sweep = room.sweep(failing);
    assertThrows(IllegalStateException.class, () -> sweep.sweep(INPUT, context));

    assertEquals(1, room.sns.outbox().received().size());
    assertTrue(context.logged().contains("\"active_count\":1"), context.logged());
  }

  @Test
  void littleTimeLeft_sendsNothingAndSaysWhatIsLeft() {
    threeChanges();
    room.subscribe("weekly@example.org", Interest.everything(), Cadence.WEEKLY);
    room.clock.pass(Duration.ofDays(8));
    LocalContext hasty = new LocalContext(20_000);

    SweepReport report = room.sweep(room.publisher).sweep(INPUT, hasty);

    assertEquals(List.of(), room.sns.outbox().received());
    assertEquals(3, report.failed());
    assertTrue(hasty.logged().contains("\"UnsentAlerts\":5"), hasty.logged());
  }

  @Test
  void timeThatEndsHalfway_leavesTheRestForTheNextSweep() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    threeChanges();
    AtomicInteger seconds = new AtomicInteger(44);
    TimeLeft ending = () -> Duration.ofSeconds(seconds.getAndAdd(-10));

    room.publisher.publishUnsent(9, Duration.ZERO, ending);
    assertEquals(2, room.sns.outbox().received().size());
    assertEquals(1, room.ledgers.unsentIds(9).size());

    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    assertEquals(3, room.sns.outbox().received().size());
  }

  @Test
  void digests_timeThatEndsHalfway_areNotSentTwice() {
    int readers = 25;
    for (int i = 0; i < readers; i++) {
      room.subscribe("w" + i + "@example.org", Interest.everything(), Cadence.WEEKLY);
    }
    room.clock.pass(Duration.ofDays(8));
    AtomicInteger seconds = new AtomicInteger(40);
    TimeLeft ending = () -> Duration.ofSeconds(seconds.getAndDecrement());

    DigestReport first = room.digests.publishDue(ending);
    DigestReport second = room.digests.publishDue(TimeLeft.plenty());

    assertTrue(first.sent() > 0 && first.left() > 0, first::toString);
    assertEquals(readers, first.sent() + second.sent());
    assertEquals(readers, room.sns.outbox().received().size());
  }

  @Test
  void digest_thatCannotBeMade_harmsNoOther() {
    room.subscribe("daily@example.org", Interest.everything(), Cadence.DAILY);
    room.subscribe(
        "weekly@example.org", new Interest(List.of(), List.of(), List.of(), false), Cadence.WEEKLY);
    room.change("mayor", MAY);
    room.clock.pass(Duration.ofMinutes(1));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    room.clock.pass(Duration.ofDays(1));
    DigestPublisher failing =
        new DigestPublisher(
            room.failing((call, _) -> call.equals("findNotice")),
            room.dispatches,
            room.subscriptions,
            room.alerts,
            room.desk,
            room.clock);

    DigestReport report = failing.publishDue(TimeLeft.plenty());

    assertEquals(1, report.faults().size());
    assertTrue(report.faults().getFirst().contains("the store is busy"), report::toString);
    assertEquals(1, room.digests.publishDue(TimeLeft.plenty()).sent());
  }

  @Test
  void streamHasItInHand_isNotSentBySweepUntilThatIsLongAgo() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    Notice notice = room.change("mayor", MAY);
    room.sns.breaking(_ -> true);
    assertInstanceOf(Publication.Failed.class, room.publisher.publish(notice));
    room.sns.breaking(_ -> false);

    assertInstanceOf(
        Publication.Postponed.class,
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty()).getFirst());
    assertEquals(List.of(), room.sns.outbox().received());
    room.clock.pass(Duration.ofMinutes(2));
    assertInstanceOf(
        Publication.Sent.class,
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty()).getFirst());
    assertEquals(1, room.sns.outbox().received().size());
  }

  @Test
  void sweepHasItInHand_streamLeavesItAndGoesOn() {
    Notice notice = room.change("mayor", MAY);
    room.sns.breaking(_ -> true);
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    room.sns.breaking(_ -> false);

    assertInstanceOf(Publication.Postponed.class, room.publisher.publish(notice));
  }

  /// The other marks it after this one looked, and before this one takes it in hand.
  @Test
  void markedByAnotherInBetween_isNotSent() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    Notice notice = room.change("mayor", MAY);
    AtomicInteger looks = new AtomicInteger();
    AlertPublisher slow =
        room.publisher(
            room.failing(
                (call, _) -> {
                  if (call.equals("isSent") && looks.incrementAndGet() == 2) {
                    room.ledgers.markSent(notice.id(), MAY);
                  }
                  return false;
                }));

    assertInstanceOf(Publication.SentBefore.class, slow.publish(notice));
    assertEquals(List.of(), room.sns.outbox().received());
    assertTrue(room.dispatches.claim(notice.id(), Holder.STREAM, MAY, MAY), "it was taken in hand");
  }

  @Test
  void withdrawal_waitsForTheAlertThatItTakesBack() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    PositionKey key = SampleReading.key("mayor");
    Notice confirmed = room.change("mayor", MAY);
    Notice withdrawn =
        room.learn(
                key,
                new LogEntry.Withdrawn(new ArticleId("b-mayor"), MAY.plusSeconds(60), "a hoax"))
            .getFirst();
    assertEquals(NoticeKind.WITHDRAWN, withdrawn.kind());
    room.sns.breaking(_ -> true);
    room.publisher.publish(confirmed);
    room.sns.breaking(_ -> false);

    Publication early = room.publisher.publish(withdrawn);
    assertInstanceOf(Publication.Postponed.class, early);
    assertEquals(Optional.empty(), room.dispatches.find(withdrawn.id()));
    room.clock.pass(Duration.ofMinutes(10));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());

    List<String> subjects = room.sns.outbox().received().stream().map(Received::subject).toList();
    assertEquals(2, subjects.size(), subjects::toString);
    assertTrue(
        subjects.getLast().toLowerCase(Locale.ROOT).contains("withdrawn"), subjects::toString);
  }

  private List<Notice> threeChanges() {
    return List.of(
        room.change("mayor", MAY.minusSeconds(3)),
        room.change("governor", MAY.minusSeconds(2)),
        room.change("treasurer", MAY.minusSeconds(1)));
  }
}
