package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.issue.StanceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BacktestTest {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final Known STREAM =
      Samples.known(
          "a1 2025-01-05 newspaper/north +free quoted",
          "a2 2025-02-05 newspaper/south +toll quoted",
          "a3 2025-04-05 newspaper/south +auction reported",
          "a4 2025-04-06 newspaper/east +auction reported",
          "a5 2025-06-06 blog/one +free quoted");

  @Test
  void replay_ofALog_tellsWhatWasTold() {
    List<Notice> again = Replay.notices(STREAM.subject(), STREAM.ledger().entries(), RULES);

    assertEquals(STREAM.ledger().notices(), again);
  }

  @Test
  void compare_sameRules_findsNoDifference() {
    List<Notice> told = STREAM.ledger().notices();

    assertEquals(new Backtest(List.of(), List.of(), List.of(), 2), Backtest.compare(told, told));
  }

  @Test
  void compare_ruleSwitchedOff_showsAlertsThatAppear() {
    Backtest test = Backtest.compare(told(RULES), told(RULES.without(Rule.BLOGS)));

    assertEquals(List.of("a5"), triggers(test.appear()));
    assertEquals(List.of(), test.vanish());
    assertEquals(2, test.same());
  }

  @Test
  void compare_otherWayRound_showsAlertsThatVanish() {
    Backtest test = Backtest.compare(told(RULES.without(Rule.BLOGS)), told(RULES));

    assertEquals(List.of(), test.appear());
    assertEquals(List.of("a5"), triggers(test.vanish()));
  }

  @Test
  void compare_alertCertainEarlier_showsTheDifference() {
    Backtest test = Backtest.compare(told(RULES), told(RULES.without(Rule.CONFIRMATION)));

    assertEquals(
        List.of("certain 2025-04-06T12:00:00Z, now 2025-04-05T12:00:00Z"),
        test.change().getFirst().differences());
  }

  @Test
  void compare_stanceMadeMiddle_showsTheOtherGrade() {
    Subject edited = new Subject(Samples.KEY, Set.of(new StanceId("auction")), List.of());
    List<Notice> told = Replay.notices(edited, STREAM.ledger().entries(), RULES);

    Backtest test = Backtest.compare(told(RULES), told);

    assertEquals(List.of("grade FULL, now PARTIAL"), test.change().getFirst().differences());
    assertEquals(1, test.same());
  }

  @Test
  void compare_otherEnds_showsBoth() {
    Known other =
        Samples.known(
            "a1 2025-01-05 newspaper/north +auction quoted",
            "a2 2025-02-05 newspaper/south +toll quoted limited");

    Backtest test = Backtest.compare(told(RULES), other.ledger().notices());

    assertEquals(
        List.of(
            "from free, now auction", "to toll, now toll with limits", "grade FULL, now PARTIAL"),
        test.change().getFirst().differences());
    assertEquals(List.of("a3"), triggers(test.vanish()));
  }

  private static List<Notice> told(EvidenceRules rules) {
    return Replay.notices(STREAM.subject(), STREAM.ledger().entries(), rules);
  }

  private static List<String> triggers(List<Change> changes) {
    return changes.stream().map(c -> c.trigger().evidence().article().id().value()).toList();
  }
}
