package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.SampleReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FollowUpTest {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");
  private static final PositionKey KEY = SampleReading.key("mayor");
  private static final Interest ALSO_CANDIDATES =
      new Interest(List.of(), List.of(), List.of(), true);

  private final Newsroom room = new Newsroom(MAY, 1, 200, "mayor", "governor");

  @Test
  void candidate_goesToDigestsOfThoseWhoAskedOnly() {
    Subscription asked = room.subscribe("asked@example.org", ALSO_CANDIDATES, Cadence.IMMEDIATE);
    Subscription other =
        room.subscribe("other@example.org", Interest.everything(), Cadence.IMMEDIATE);
    room.learn(KEY, SampleReading.quoted(KEY, "a", "free", MAY).entry());
    room.learn(KEY, SampleReading.reported(KEY, "b", "toll", "one", MAY.plusSeconds(60)).entry());
    room.clock.pass(Duration.ofMinutes(2));

    assertInstanceOf(
        Publication.LeftToDigests.class,
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty()).getFirst());
    room.clock.pass(Duration.ofDays(1));
    room.digests.publishDue(TimeLeft.plenty());

    List<Received> received = room.sns.outbox().receivedBy(asked.endpoint().address());
    assertEquals(1, received.size());
    assertTrue(received.getFirst().body().contains("REPORTED, NOT CONFIRMED (1)"));
    assertEquals(List.of(), room.sns.outbox().receivedBy(other.endpoint().address()));
  }

  @Test
  void overTheCap_waitsForTheDigestAndComesOnce() {
    Subscription reader =
        room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    PositionKey second = SampleReading.key("governor");
    for (PositionKey key : List.of(KEY, second)) {
      room.learn(key, SampleReading.quoted(key, "a-" + key.actor(), "free", MAY).entry());
      room.learn(
          key, SampleReading.quoted(key, "b-" + key.actor(), "toll", MAY.plusSeconds(9)).entry());
    }
    room.clock.pass(Duration.ofMinutes(1));

    List<Publication> publications =
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    assertEquals(
        1, publications.stream().filter(Publication.LeftToDigests.class::isInstance).count());
    room.clock.pass(Duration.ofDays(1));
    room.digests.publishDue(TimeLeft.plenty());
    room.digests.publishDue(TimeLeft.plenty());

    List<Received> received = room.sns.outbox().receivedBy(reader.endpoint().address());
    assertEquals(2, received.size());
    assertTrue(received.getLast().subject().endsWith(": 1 change"), received.getLast().subject());
  }

  @Test
  void subscribedAgain_isNotToldOfTheTimeInBetween() {
    Subscription first = room.subscribe("back@example.org", Interest.everything(), Cadence.DAILY);
    room.clock.pass(Duration.ofDays(1));
    room.digests.publishDue(TimeLeft.plenty());
    room.enrolments.withdraw(first);
    room.subscriptions.end(first.id(), room.clock.instant(), room.clock.instant());
    room.change("mayor", room.clock.instant());
    room.clock.pass(Duration.ofDays(5));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    room.clock.pass(Duration.ofDays(5));

    room.subscribe("back@example.org", Interest.everything(), Cadence.DAILY);
    room.clock.pass(Duration.ofDays(1));
    room.digests.publishDue(TimeLeft.plenty());

    assertEquals(List.of(), room.sns.outbox().received());
  }

  @Test
  void weeklyDigest_saysThatNothingMoved() {
    Subscription reader =
        room.subscribe("weekly@example.org", Interest.everything(), Cadence.WEEKLY);
    room.subscribe("daily@example.org", Interest.everything(), Cadence.DAILY);
    room.clock.pass(Duration.ofDays(8));

    DigestReport report = room.digests.publishDue(TimeLeft.plenty());

    assertEquals(new DigestReport(1, 2, 0, List.of()), report);
    Received received = room.sns.outbox().receivedBy(reader.endpoint().address()).getFirst();
    assertTrue(received.subject().contains("nothing moved on your 2 questions"));
  }

  @Test
  void failedEntry_staysInTheOutboxAndIsSentLater() {
    room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    room.learn(KEY, SampleReading.quoted(KEY, "a", "free", MAY).entry());
    room.learn(KEY, SampleReading.quoted(KEY, "b", "toll", MAY.plusSeconds(9)).entry());
    room.clock.pass(Duration.ofMinutes(1));
    room.sns.breaking(_ -> true);

    assertInstanceOf(
        Publication.Failed.class,
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty()).getFirst());
    room.sns.breaking(_ -> false);
    assertInstanceOf(
        Publication.Sent.class,
        room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty()).getFirst());
    assertEquals(1, room.sns.outbox().received().size());
  }
}
