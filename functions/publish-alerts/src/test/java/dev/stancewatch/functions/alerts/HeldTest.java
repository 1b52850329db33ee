package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.sns.local.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the limit of alerts an hour holds, as those meet it who are subscribed to the topic itself.
final class HeldTest {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");
  private static final String DIRECT = "desk@example.org";

  private final Newsroom room = new Newsroom(MAY, 1, 200, "mayor", "governor", "treasurer");

  @Test
  void beyondTheLimit_comesInOneSummaryOnce() {
    room.subscribeToTopic(DIRECT, "{\"to\":[\"all\",\"held\"]}");
    Subscription reader =
        room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    List.of("mayor", "governor", "treasurer").forEach(actor -> room.change(actor, MAY));
    room.clock.pass(Duration.ofMinutes(1));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());

    for (int i = 0; i < 24 * 6; i++) {
      room.clock.pass(Duration.ofMinutes(10));
      room.digests.publishDue(TimeLeft.plenty());
    }

    List<Received> received = room.sns.outbox().receivedBy(DIRECT);
    assertEquals(2, received.size());
    assertTrue(received.getLast().subject().endsWith(": 2 changes"), received.getLast().subject());
    assertTrue(received.getLast().body().contains("in favour of toll"), received::toString);
    assertEquals(2, room.sns.outbox().receivedBy(reader.endpoint().address()).size());
  }

  @Test
  void digestOfOneSubscriber_isNotForThoseOfTheTopic() {
    room.subscribeToTopic(DIRECT, "{\"to\":[\"all\",\"held\"]}");
    room.subscribe(
        "reader@example.org",
        new Interest(List.of(), List.of(), List.of(), true),
        Cadence.IMMEDIATE);
    List.of("mayor", "governor").forEach(actor -> room.change(actor, MAY));
    room.clock.pass(Duration.ofMinutes(1));
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    room.clock.pass(Duration.ofDays(1));

    assertEquals(2, room.digests.publishDue(TimeLeft.plenty()).sent());
    assertEquals(2, room.sns.outbox().receivedBy(DIRECT).size());
    assertEquals(2, room.sns.outbox().receivedBy("reader@example.org").size());
  }

  @Test
  void heldNotices_areCounted() {
    LocalContext context = new LocalContext(60_000);
    List.of("mayor", "governor", "treasurer").forEach(actor -> room.change(actor, MAY));
    room.clock.pass(Duration.ofMinutes(10));

    room.sweep(room.publisher).sweep(new SweepInput(9, 5), context);

    assertEquals(2, context.logged().split("\"HeldAlerts\":", -1).length - 1, context.logged());
  }

  @Test
  void nothingHeld_saysNothing() {
    room.subscribeToTopic(DIRECT, "{\"to\":[\"all\",\"held\"]}");
    room.change("mayor", MAY);
    room.publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
    room.clock.pass(Duration.ofHours(2));

    assertEquals(0, room.digests.publishDue(TimeLeft.plenty()).sent());
    assertEquals(1, room.sns.outbox().receivedBy(DIRECT).size());
  }
}
