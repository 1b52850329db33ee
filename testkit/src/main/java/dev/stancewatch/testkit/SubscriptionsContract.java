package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.QuietHours;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.change.Grade;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every implementation of [Subscriptions] keeps. Each test uses names of its own.
public abstract class SubscriptionsContract {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  /// The implementation under test.
  protected abstract Subscriptions subscriptions();

  @Test
  void replace_nothingThere_stores() {
    Subscription made = subscription("a");

    assertTrue(subscriptions().replace(Optional.empty(), made));
    assertEquals(Optional.of(made), subscriptions().find(made.id()));
    assertEquals(List.of(made), subscriptions().ownedBy(owner()));
    assertTrue(subscriptions().all().contains(made));
  }

  @Test
  void replace_somebodyWroteInBetween_storesNothing() {
    Subscription made = subscription("a");
    subscriptions().replace(Optional.empty(), made);

    assertFalse(subscriptions().replace(Optional.empty(), made.enrolledAs("other")));
    assertFalse(
        subscriptions().replace(Optional.of(made.enrolledAs("stale")), made.enrolledAs("other")));
    assertEquals(Optional.of(made), subscriptions().find(made.id()));
  }

  @Test
  void replace_whatWasRead_changesIt() {
    Subscription made = subscription("a");
    subscriptions().replace(Optional.empty(), made);
    Wish next = new Wish(MAY.plusSeconds(60), Interest.everything(), Cadence.WEEKLY);
    Subscription changed = made.asking(next, DigestTime.standard()).enrolledAs("arn:x");

    assertTrue(subscriptions().replace(Optional.of(made), changed));
    assertEquals(Optional.of(changed), subscriptions().find(made.id()));
  }

  @Test
  void end_hidesIt_andItCanBeMadeAnew() {
    Subscription made = subscription("a");
    subscriptions().replace(Optional.empty(), made);

    assertTrue(subscriptions().end(made.id(), MAY, MAY.plusSeconds(86_400)));
    assertFalse(subscriptions().end(made.id(), MAY, MAY.plusSeconds(86_400)));
    assertEquals(Optional.empty(), subscriptions().find(made.id()));
    assertEquals(List.of(), subscriptions().ownedBy(owner()));
    assertTrue(subscriptions().replace(Optional.empty(), made));
    assertEquals(Optional.of(made), subscriptions().find(made.id()));
  }

  @Test
  void reached_isNotedUntilItIsMadeAnewOrEnds() {
    Subscription made = subscription("a");
    subscriptions().noteReached(made.id(), MAY);
    assertFalse(subscriptions().reached().contains(made.id()), "there is none");
    subscriptions().replace(Optional.empty(), made);
    assertFalse(subscriptions().reached().contains(made.id()));

    subscriptions().noteReached(made.id(), MAY);
    subscriptions().noteReached(made.id(), MAY.plusSeconds(1));
    assertTrue(subscriptions().reached().contains(made.id()));
    assertEquals(Optional.of(made), subscriptions().find(made.id()));

    subscriptions().replace(Optional.of(made), made.enrolledAs("other"));
    assertFalse(subscriptions().reached().contains(made.id()));
    subscriptions().noteReached(made.id(), MAY);
    subscriptions().end(made.id(), MAY, MAY.plusSeconds(86_400));
    assertFalse(subscriptions().reached().contains(made.id()));
  }

  private Subscription subscription(String name) {
    Interest interest =
        new Interest(List.of(new ActorId("mayor")), List.of(), List.of(Grade.FULL), true);
    DigestTime time =
        new DigestTime(
            LocalTime.of(7, 30),
            DayOfWeek.FRIDAY,
            ZoneId.of("Europe/Lisbon"),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    Endpoint endpoint = new Endpoint(Channel.EMAIL, name + "-" + unique + "@example.org");
    return Subscription.of(owner(), endpoint, new Wish(MAY, interest, Cadence.DAILY), time);
  }

  private String owner() {
    return "arn:aws:iam::123456789012:user/" + unique;
  }
}
