package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Dispatches.Holder;
import dev.stancewatch.core.alert.Dispatches.Recorded;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Tags;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.issue.IssueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every implementation of [Dispatches] keeps. Each test uses names and times of its own; the
/// gate is shared, and only its growth is looked at.
public abstract class DispatchesContract {
  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  /// A time that no other test uses, a little before midnight.
  private final Instant evening =
      Instant.parse("2025-05-01T23:59:00Z")
          .plusSeconds(86_400L * Integer.parseInt(unique.substring(0, 4), 16));

  /// The implementation under test.
  protected abstract Dispatches dispatches();

  @Test
  void find_nothingRecorded_isEmpty() {
    assertEquals(Optional.empty(), dispatches().find(new NoticeId("none-" + unique)));
  }

  @Test
  void record_twice_keepsTheFirst() {
    Dispatch first = dispatch("a", Route.HELD, evening);

    assertEquals(Recorded.RECORDED, dispatches().record(first, dispatches().gate()));
    assertEquals(
        Recorded.KNOWN,
        dispatches().record(dispatch("a", Route.IMMEDIATE, evening), dispatches().gate()));
    assertEquals(Optional.of(first), dispatches().find(first.notice()));
  }

  @Test
  void record_immediate_passesTheGate() {
    Gate before = dispatches().gate();

    dispatches().record(dispatch("a", Route.IMMEDIATE, evening), before);

    assertEquals(before.pass(evening), dispatches().gate());
  }

  @Test
  void record_gateMovedOn_isStaleAndRecordsNothing() {
    Gate before = dispatches().gate();
    dispatches().record(dispatch("a", Route.IMMEDIATE, evening), before);
    Dispatch late = dispatch("b", Route.IMMEDIATE, evening);

    assertEquals(Recorded.STALE, dispatches().record(late, before));
    assertEquals(Optional.empty(), dispatches().find(late.notice()));
    assertEquals(Recorded.RECORDED, dispatches().record(late, dispatches().gate()));
  }

  @Test
  void record_notImmediate_leavesTheGate() {
    Gate before = dispatches().gate();

    dispatches().record(dispatch("a", Route.DIGEST, evening), Gate.open());

    assertEquals(before, dispatches().gate());
  }

  @Test
  void claim_heldByAnother_isRefusedUntilItsTimeIsUp() {
    NoticeId id = dispatch("a", Route.IMMEDIATE, evening).notice();
    Instant until = evening.plusSeconds(60);
    dispatches().record(dispatch("a", Route.IMMEDIATE, evening), dispatches().gate());

    assertTrue(dispatches().claim(id, Holder.STREAM, evening, until));
    assertTrue(dispatches().claim(id, Holder.STREAM, evening.plusSeconds(1), until));
    assertFalse(dispatches().claim(id, Holder.SWEEP, until.minusNanos(1), until.plusSeconds(9)));
    assertTrue(dispatches().claim(id, Holder.SWEEP, until, until.plusSeconds(60)));
    assertFalse(dispatches().claim(id, Holder.STREAM, until, until.plusSeconds(60)));
  }

  @Test
  void claim_wayNotRecorded_isRefused() {
    NoticeId id = dispatch("a", Route.IMMEDIATE, evening).notice();

    assertFalse(dispatches().claim(id, Holder.SWEEP, evening, evening.plusSeconds(60)));
    assertEquals(Optional.empty(), dispatches().find(id));
  }

  @Test
  void claim_leavesTheDispatchAsItWas() {
    Dispatch one = dispatch("a", Route.IMMEDIATE, evening);
    dispatches().record(one, dispatches().gate());

    dispatches().claim(one.notice(), Holder.SWEEP, evening, evening.plusSeconds(60));

    assertEquals(Optional.of(one), dispatches().find(one.notice()));
  }

  @Test
  void between_isOpenAtTheStartAndClosedAtTheEndAcrossMidnight() {
    Dispatch first = dispatch("b", Route.HELD, evening);
    Dispatch second = dispatch("a", Route.DIGEST, evening.plusSeconds(120));
    Dispatch third = dispatch("c", Route.HELD, evening.plusSeconds(120));
    List.of(third, second, first).forEach(one -> dispatches().record(one, Gate.open()));

    assertEquals(
        List.of(first, second, third),
        dispatches().between(evening.minusNanos(1), evening.plusSeconds(120)));
    assertEquals(List.of(second, third), dispatches().between(evening, evening.plusSeconds(600)));
    assertEquals(List.of(), dispatches().between(evening, evening.plusSeconds(119)));
  }

  @Test
  void markDigested_neverGoesBack() {
    SubscriptionId id = new SubscriptionId("subscription-" + unique);

    assertEquals(Optional.empty(), dispatches().findDigestedUntil(id));
    dispatches().markDigested(id, evening.plusNanos(7));
    dispatches().markDigested(id, evening);
    assertEquals(Optional.of(evening.plusNanos(7)), dispatches().findDigestedUntil(id));
  }

  private Dispatch dispatch(String name, Route route, Instant at) {
    Tags tags =
        new Tags(
            new ActorId("mayor"),
            new IssueId("harbour"),
            List.of(Grade.FULL),
            NoticeKind.CONFIRMED,
            Stage.CONFIRMED);
    return new Dispatch(new NoticeId(name + "-" + unique), route, tags, at, "why");
  }
}
