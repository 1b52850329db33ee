package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.PositionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FoldingsTest {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JULY = MAY.plus(Duration.ofDays(61));
  private static final Subject SUBJECT = Logs.SUBJECT;
  private static final Ledger FREE =
      new Ledger(Samples.KEY, 1, List.of(said("a1", "free", MAY)), List.of());

  @Test
  void apply_ledgerAsItWasLeft_goesOnFromThere() {
    Foldings foldings = new Foldings(RULES);
    Step first = foldings.apply(SUBJECT, Ledger.empty(Samples.KEY), FREE.entries());
    List<LogEntry> toll = List.of(said("a2", "toll", JULY));

    Step second = foldings.apply(SUBJECT, FREE, toll);

    assertEquals(FREE.entries(), first.fresh());
    assertEquals(Steps.apply(SUBJECT, FREE, toll, RULES), second);
    assertEquals(1, second.notices().size());
  }

  @Test
  void apply_writeLost_startsAfresh() {
    Foldings foldings = new Foldings(RULES);
    foldings.apply(SUBJECT, FREE, List.of(said("lost", "toll", JULY)));
    List<LogEntry> auction = List.of(said("a3", "auction", JULY));

    assertEquals(
        Steps.apply(SUBJECT, FREE, auction, RULES), foldings.apply(SUBJECT, FREE, auction));
  }

  @Test
  void apply_writeLostToSomebodyElse_startsAfresh() {
    Foldings foldings = new Foldings(RULES);
    foldings.apply(SUBJECT, FREE, List.of(said("lost", "toll", JULY)));
    LogEntry other = said("a2", "free", JULY);
    Ledger theirs =
        new Ledger(Samples.KEY, 2, List.of(FREE.entries().getFirst(), other), List.of());
    List<LogEntry> auction = List.of(said("a3", "auction", JULY));

    assertEquals(
        Steps.apply(SUBJECT, theirs, auction, RULES), foldings.apply(SUBJECT, theirs, auction));
  }

  @Test
  void apply_watchEdited_startsAfresh() {
    Foldings foldings = new Foldings(RULES);
    foldings.apply(SUBJECT, Ledger.empty(Samples.KEY), FREE.entries());
    Subject edited = new Subject(Samples.KEY, Set.of(new StanceId("toll")), List.of());

    Step step = foldings.apply(edited, FREE, List.of(said("a2", "toll", JULY)));

    assertEquals(Grade.PARTIAL, step.notices().getFirst().change().grade());
  }

  @Test
  void apply_moreKeysThanAreKept_forgetsTheOldest() {
    Foldings foldings = new Foldings(RULES);
    foldings.apply(SUBJECT, Ledger.empty(Samples.KEY), FREE.entries());
    for (int i = 0; i < 250; i++) {
      PositionKey key = new PositionKey(new ActorId("pilot-" + i), Samples.KEY.axis());
      foldings.apply(new Subject(key, Set.of(), List.of()), Ledger.empty(key), List.of());
    }
    List<LogEntry> toll = List.of(said("a2", "toll", JULY));

    assertEquals(Steps.apply(SUBJECT, FREE, toll, RULES), foldings.apply(SUBJECT, FREE, toll));
  }

  private static LogEntry said(String article, String stance, Instant at) {
    return new Learned(Sample.of(article, at).says(Polarity.SUPPORT, stance).reading());
  }
}
