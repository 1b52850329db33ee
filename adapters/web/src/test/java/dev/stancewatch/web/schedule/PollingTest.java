package dev.stancewatch.web.schedule;

import static dev.stancewatch.web.schedule.States.NOW;
import static dev.stancewatch.web.schedule.States.SHORTEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.source.Move;
import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PollingTest {
  @Test
  void decide_unchanged_writesNothing() {
    assertEquals(
        new Decision.Keep(new SourceHealth.Unchanged(NOW)),
        decide(States.fresh(), new PollResult.Unchanged()));
  }

  @Test
  void decide_newBytesWithoutNews_writesNothing() {
    assertEquals(
        new Decision.Keep(new SourceHealth.Unchanged(NOW)),
        decide(States.fresh(), States.read(20, 0, NOW)));
  }

  @Test
  void decide_newItem_isRememberedWithPaceAndValidators() {
    Instant hourAgo = NOW.minusSeconds(3_600);
    SourceState after = written(States.fresh(), States.read(2, 1, NOW, hourAgo));
    assertEquals(new SourceHealth.Fresh(NOW), after.health());
    assertEquals(new Pace(Duration.ofHours(1), Duration.ZERO, NOW), after.pace());
    assertEquals("abce", after.digest());
    assertTrue(after.nextAt().isAfter(NOW.plus(Duration.ofMinutes(9))));
    assertTrue(after.nextAt().isBefore(NOW.plus(Duration.ofMinutes(12))));
  }

  @Test
  void decide_feedThatTurnsEmpty_keepsItsItemsInMind() {
    PollResult.Read nothing = States.read(0, 0);
    SourceState after = written(States.fresh(), nothing);
    assertEquals(
        new SourceHealth.Empty(NOW, "it has no items now, but it had some"), after.health());
    assertEquals(States.SEEN, after.seen());
  }

  @Test
  void decide_itemsWithoutDates_isUndated() {
    SourceState after = written(States.fresh(), States.read(3, 3));
    assertInstanceOf(SourceHealth.Undated.class, after.health());
  }

  @Test
  void decide_failure_backsOffAndKeepsWhatWasGood() {
    SourceState first = written(States.fresh(), new PollResult.Failed("status 500", false));
    assertEquals(new SourceHealth.Failing(NOW, "status 500", 1), first.health());
    assertEquals(States.VALIDATORS, first.validators());
    assertEquals(NOW.minusSeconds(600), first.lastGoodAt());
    SourceState third =
        written(States.failing(2, Duration.ofHours(1)), new PollResult.Failed("timeout", false));
    assertEquals(
        new SourceHealth.Failing(NOW.minus(Duration.ofHours(1)), "timeout", 3), third.health());
    assertTrue(third.nextAt().isAfter(NOW.plus(Duration.ofMinutes(39))));
  }

  @Test
  void decide_badBody_isForgottenSoThat304CannotPassForHealth() {
    SourceState after = written(States.fresh(), new PollResult.Failed("an HTML page", true));
    assertEquals(Validators.NONE, after.validators());
    assertEquals("", after.digest());
    assertEquals(States.SEEN, after.seen());
  }

  @Test
  void decide_304AfterTheServerWasDown_isHealthAgain() {
    SourceState after = written(States.failing(2, Duration.ofHours(1)), new PollResult.Unchanged());
    assertEquals(new SourceHealth.Fresh(NOW), after.health());
  }

  @Test
  void decide_tenFailuresInTwoDays_pausesAndTellsOnce() {
    Decision.Write paused =
        write(States.failing(9, Duration.ofDays(3)), new PollResult.Failed("status 404", false));
    assertInstanceOf(SourceHealth.Paused.class, paused.health());
    assertEquals(List.of("paused after 10 failures: status 404"), paused.notices());
    Decision.Write still = write(paused.state(), new PollResult.Failed("status 404", false));
    assertEquals(List.of(), still.notices());
    assertTrue(still.state().nextAt().isAfter(NOW.plus(Duration.ofDays(6))));
  }

  @Test
  void decide_tenFailuresInAnHour_onlyBacksOff() {
    SourceState after =
        written(States.failing(9, Duration.ofHours(1)), new PollResult.Failed("timeout", false));
    assertInstanceOf(SourceHealth.Failing.class, after.health());
    assertFalse(after.nextAt().isAfter(NOW.plus(Duration.ofHours(27))));
  }

  @Test
  void decide_pausedSourceAnswers_isPolledAsBeforeAndTold() {
    SourceState paused =
        States.with(new SourceHealth.Paused(NOW.minusSeconds(99), "status 404", 12));
    Decision.Write write = write(paused, States.read(1, 1, NOW));
    assertEquals(List.of("answers again and is polled as before"), write.notices());
  }

  @Test
  void decide_slowDown_staysAwayAsLongAsAsked() {
    SourceState after =
        written(States.fresh(), new PollResult.SlowDown(Duration.ofHours(5), "status 429"));
    assertFalse(after.nextAt().isBefore(NOW.plus(Duration.ofHours(5))));
    SourceState unsaid =
        written(States.fresh(), new PollResult.SlowDown(Duration.ZERO, "status 403"));
    assertFalse(unsaid.nextAt().isBefore(NOW.plus(Duration.ofMinutes(10))));
  }

  @Test
  void decide_gone_isNeverDueAgain() {
    Decision.Write gone = write(States.fresh(), new PollResult.Gone("410"));
    assertEquals(List.of("gone: 410"), gone.notices());
    assertFalse(PollTimes.isDue(gone.state(), SHORTEST, NOW, NOW.plus(Duration.ofDays(400))));
  }

  @Test
  void decide_permanentRedirect_isBelievedAfterThreeTimesInARow() {
    String target = "https://gazette.example/new";
    SourceState state = States.fresh();
    for (int times = 1; times <= 2; times++) {
      state = written(state, States.movedRead(target));
      assertEquals(new Move(target, times), state.move());
      assertEquals(States.URL, state.url());
    }
    Decision.Write third = write(state, States.movedRead(target));
    assertEquals(URI.create(target), third.state().url());
    assertEquals(Move.NONE, third.state().move());
    assertEquals(List.of("moved for good to " + target), third.notices());
  }

  @Test
  void decide_otherRedirectTarget_beginsAnewAndNoneForgets() {
    SourceState moving =
        States.with(
            new SourceHealth.Fresh(NOW), Pace.UNKNOWN, new Move("https://gazette.example/a", 2));
    assertEquals(
        new Move("https://gazette.example/b", 1),
        written(moving, States.movedRead("https://gazette.example/b")).move());
    assertEquals(Move.NONE, written(moving, States.read(1, 0, NOW)).move());
  }

  @Test
  void decide_neverPolledSource_isWrittenEvenWithoutItems() {
    SourceState unpolled = SourceState.unpolled(new SourceId("gazette"), States.URL, NOW);
    assertEquals(
        new SourceHealth.Empty(NOW, "it has no items"),
        written(
                unpolled,
                new PollResult.Read(
                    Optional.empty(),
                    Validators.NONE,
                    "",
                    Duration.ZERO,
                    List.of(),
                    0,
                    0,
                    List.of(),
                    false,
                    new Pages.NotWanted()))
            .health());
  }

  @Test
  void decide_pagesDoNotCome_isPagelessSinceTheFirstThatDidNot() {
    SourceState first = written(States.fresh(), States.lost("status 500"));
    assertEquals(new SourceHealth.Pageless(NOW, "status 500"), first.health());
    SourceHealth before = new SourceHealth.Pageless(NOW.minusSeconds(60), "status 500");
    assertEquals(
        new SourceHealth.Pageless(NOW.minusSeconds(60), "timeout"),
        written(States.with(before), States.lost("timeout")).health());
    assertEquals(before, written(States.with(before), States.read(20, 1, NOW)).health());
    assertEquals(
        new SourceHealth.Fresh(NOW),
        written(States.with(before), States.pages(new Pages.Answered(), false, NOW)).health());
  }

  @Test
  void decide_somethingWasLeft_isLookedAtBeforeLongButNeverBeforeItMay() {
    Instant[] daily = {NOW, NOW.minus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(2))};
    PollResult.Read left = States.pages(new Pages.Lost("status 500"), true, daily);
    Duration soon = Duration.between(NOW, written(States.fresh(), left).nextAt());
    assertTrue(soon.compareTo(Duration.ofMinutes(29)) > 0, soon.toString());
    assertTrue(soon.compareTo(Duration.ofMinutes(34)) < 0, soon.toString());

    Decision.Write seldom =
        assertInstanceOf(
            Decision.Write.class, Polling.decide(States.fresh(), Duration.ofHours(2), left, NOW));
    assertFalse(seldom.state().nextAt().isBefore(NOW.plus(Duration.ofHours(2))));
  }

  private static Decision decide(SourceState before, PollResult result) {
    return Polling.decide(before, SHORTEST, result, NOW);
  }

  private static Decision.Write write(SourceState before, PollResult result) {
    return assertInstanceOf(Decision.Write.class, decide(before, result));
  }

  private static SourceState written(SourceState before, PollResult result) {
    return write(before, result).state();
  }
}
