package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.lambda.LocalContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubscriptionCensusTest {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");

  private final Newsroom room = new Newsroom(MAY, 20, 200, "mayor");
  private final SubscriptionCensus census =
      new SubscriptionCensus(room.subscriptions, room.enrolments, room.clock);

  @Test
  void neverConfirmed_isEndedWhenSnsHasForgottenIt_andIsNotMissing() {
    Subscription asked = neverConfirmed();
    room.clock.pass(Duration.ofDays(2));
    assertCounted("\"MissingSubscriptions\":0", "\"lapsed_count\":0");
    assertEquals(List.of(asked), room.subscriptions.all());

    room.clock.pass(Duration.ofDays(2));
    assertCounted("\"MissingSubscriptions\":0", "\"lapsed_count\":1");

    assertEquals(List.of(), room.subscriptions.all());
    assertEquals(Optional.of(room.clock.instant()), room.subscriptions.findErasure(asked.id()));
  }

  @Test
  void confirmedAndThenGone_isMissingUntilSomebodyEndsIt() {
    Subscription reader =
        room.subscribe("reader@example.org", Interest.everything(), Cadence.IMMEDIATE);
    assertCounted("\"MissingSubscriptions\":0", "\"active_count\":1");
    room.enrolments.withdraw(reader);
    room.clock.pass(Duration.ofDays(30));

    assertCounted("\"MissingSubscriptions\":1", "\"lapsed_count\":0");
    assertEquals(List.of(reader), room.subscriptions.all());
  }

  private Subscription neverConfirmed() {
    Subscription asked =
        Subscription.of(
                "arn:aws:iam::123456789012:user/u",
                new Endpoint(Channel.EMAIL, "never@example.org"),
                new Wish(MAY, Interest.everything(), Cadence.IMMEDIATE),
                DigestTime.standard())
            .enrolledAs(room.topics.alerts() + ":11111111-2222-3333-4444-555555555555");
    room.subscriptions.replace(Optional.empty(), asked);
    return asked;
  }

  private void assertCounted(String... counts) {
    LocalContext context = new LocalContext(60_000);
    census.count(TimeLeft.plenty()).write(context, MAY);
    for (String count : counts) {
      assertTrue(context.logged().contains(count), context.logged());
    }
  }
}
