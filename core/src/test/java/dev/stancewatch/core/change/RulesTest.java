package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RulesTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final EvidenceRules STANDARD = EvidenceRules.standard();

  @Test
  void standard_hasAllRulesButConditions() {
    for (Rule rule : Rule.values()) {
      assertEquals(rule != Rule.CONDITIONS, STANDARD.has(rule), rule.name());
    }
  }

  @Test
  void without_switchesOneOff() {
    for (Rule rule : STANDARD.active()) {
      EvidenceRules others = STANDARD.without(rule);
      assertFalse(others.has(rule), rule.name());
      assertEquals(STANDARD.active().size() - 1, others.active().size(), rule.name());
      assertEquals(STANDARD, others.with(rule), rule.name());
    }
  }

  @Test
  void rules_thresholdOfNothing_isRejected() {
    assertThrows(IllegalArgumentException.class, () -> rules(0));
    assertEquals(1, rules(1).threshold());
  }

  @Test
  void subject_ofAnAxis_takesMiddleStancesAndTerms() {
    AxisKey key = new AxisKey(new IssueId("harbour"), new AxisId("fees"));
    Term second = new Term(new ActorId("ben"), MAY, null);
    Term first = new Term(new ActorId("ada"), MAY.minus(Duration.ofDays(9)), MAY);
    Actor office = office(List.of(second, first));

    Subject subject = Subject.of(office, key, axis("fees"));

    assertEquals(new PositionKey(office.id(), key), subject.key());
    assertEquals(Set.of(new StanceId("auction")), subject.middles());
    assertEquals(List.of(first, second), subject.terms());
  }

  @Test
  void subject_ofAnotherAxis_isRejected() {
    AxisKey key = new AxisKey(new IssueId("harbour"), new AxisId("fees"));

    assertThrows(
        IllegalArgumentException.class, () -> Subject.of(office(List.of()), key, axis("berths")));
  }

  @Test
  void change_toTheSameStance_isRejected() {
    Reading reading = Sample.of("a1", MAY).reading();
    Position toll =
        new Position.Supports(new StanceId("toll"), List.of(), false, MAY, List.of(reading));

    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Change(
                new ChangeId("c1"),
                Samples.KEY,
                toll,
                toll,
                Grade.FULL,
                Stage.CONFIRMED,
                Manner.STEADY,
                reading,
                List.of(),
                100,
                MAY,
                "none"));
  }

  @Test
  void folding_readingOfSomebodyElse_isRejected() {
    LogEntry entry = new LogEntry.Learned(Sample.of("a1", MAY).reading());
    PositionKey otherActor = new PositionKey(new ActorId("pilots"), Samples.KEY.axis());
    AxisKey berths = new AxisKey(new IssueId("harbour"), new AxisId("berths"));
    PositionKey otherAxis = new PositionKey(Samples.KEY.actor(), berths);

    for (PositionKey key : List.of(otherActor, otherAxis)) {
      Folding folding = new Folding(new Subject(key, Set.of(), List.of()), STANDARD);
      assertThrows(IllegalArgumentException.class, () -> folding.add(List.of(entry)));
    }
  }

  @Test
  void folding_sameEntryLearnedTwice_keepsTheFirstTime() {
    Sample sample = Sample.of("a1", MAY);
    Reading reading = sample.reading();
    Reading later = later(reading);
    Folding folding = new Folding(Logs.SUBJECT, STANDARD);

    folding.add(List.of(new LogEntry.Learned(later)));
    folding.add(List.of(new LogEntry.Learned(reading)));
    folding.add(List.of(new LogEntry.Learned(later)));

    assertEquals(List.of(reading), folding.history(Logs.END).today().evidence());
  }

  @Test
  void fold_entriesLearnedLater_areLeftOut() {
    LogEntry entry = new LogEntry.Learned(Sample.of("a1", MAY).reading());

    History before = Decision.fold(Logs.SUBJECT, List.of(entry), STANDARD, MAY.minusSeconds(1));
    History then = Decision.fold(Logs.SUBJECT, List.of(entry), STANDARD, MAY);

    assertEquals(Position.Unknown.never(), before.today());
    assertEquals(List.of(), before.traces());
    assertEquals("toll", Why.words(then.today()));
    assertEquals("unknown (nothing read yet)", Why.words(before.today()));
  }

  @Test
  void fold_reportWaitingPastItsTime_hasLapsedByThen() {
    List<LogEntry> log =
        List.of(
            new LogEntry.Learned(Sample.of("a1", MAY).reading()),
            new LogEntry.Learned(
                Sample.of("a2", MAY.plusSeconds(60))
                    .says(Polarity.SUPPORT, "free")
                    .marked("reported")
                    .reading()));
    Instant end = MAY.plusSeconds(60).plus(STANDARD.corroborationWindow());

    assertEquals(Stage.CANDIDATE, stage(log, end));
    assertEquals(Stage.LAPSED, stage(log, end.plusSeconds(1)));
  }

  @Test
  void ledger_holds_whatWasWritten() {
    LogEntry entry = new LogEntry.Learned(Sample.of("a1", MAY).reading());
    Ledger ledger = new Ledger(Samples.KEY, 1, List.of(entry), List.of());

    assertTrue(ledger.holds(entry.id()));
    assertFalse(ledger.holds(new EntryId("read:another")));
    assertEquals(0, Ledger.empty(Samples.KEY).version());
  }

  @Test
  void names_ofOneWord_areOrdered() {
    assertTrue(new NoticeId("a").compareTo(new NoticeId("b")) < 0);
    assertTrue(new ChangeId("a").compareTo(new ChangeId("b")) < 0);
    assertEquals("n1", new NoticeId("n1").toString());
    assertEquals("c1", new ChangeId("c1").toString());
    for (String bad : List.of("", "two words")) {
      assertThrows(IllegalArgumentException.class, () -> new NoticeId(bad), bad);
      assertThrows(IllegalArgumentException.class, () -> new ChangeId(bad), bad);
    }
  }

  @Test
  void hash_ofParts_dependsOnWhereTheyEnd() {
    assertEquals(20, Hash.of("a").length());
    assertNotEquals(Hash.of("ab", "c"), Hash.of("a", "bc"));
  }

  @Test
  void sameAnswer_rejections_areAlikeIfOneHoldsTheOther() {
    assertTrue(Turn.sameAnswer(against("free"), against("free", "toll")));
    assertTrue(Turn.sameAnswer(against("free", "toll"), against("toll")));
    assertFalse(Turn.sameAnswer(against("free"), against("toll")));
    assertFalse(Turn.sameAnswer(against("free"), Position.Unknown.never()));
    assertFalse(Turn.sameAnswer(Position.Unknown.never(), Position.Unknown.never()));
  }

  private static Position against(String... stances) {
    return new Position.Opposes(Stream.of(stances).map(StanceId::new).toList(), MAY, List.of());
  }

  @Test
  void voice_withoutWords_isRejected() {
    Reading reading = Sample.of("a1", MAY).reading();
    Voice.Key key = new Voice.Key(MAY, MAY, reading.evidence().article().id(), true);
    Voice voice = new Voice(key, true, List.of(new Voice.Word(reading, 100)));

    assertThrows(IllegalArgumentException.class, () -> voice.keeping(List.of()));
  }

  private static Stage stage(List<LogEntry> log, Instant asOf) {
    return Decision.fold(Logs.SUBJECT, log, STANDARD, asOf).changes().getFirst().stage();
  }

  private static Reading later(Reading reading) {
    return new Reading(
        reading.id(),
        reading.actor(),
        reading.axis(),
        reading.stance(),
        reading.polarity(),
        reading.time(),
        reading.directness(),
        reading.limited(),
        reading.denial(),
        reading.anonymous(),
        reading.copy(),
        reading.confidence(),
        reading.evidence(),
        reading.saidAt(),
        reading.learnedAt().plusSeconds(3600),
        reading.reader());
  }

  private static EvidenceRules rules(int threshold) {
    Duration day = Duration.ofDays(1);
    return new EvidenceRules(threshold, 1, 1, 1, 1, 1, 1, 1, day, day, day, day, Set.of());
  }

  private static Actor office(List<Term> terms) {
    return new Actor(
        new ActorId("harbourmaster"),
        "The harbourmaster",
        ActorKind.OFFICE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        terms);
  }

  private static Axis axis(String id) {
    return new Axis(
        new AxisId(id),
        "What should a berth cost?",
        List.of(stance("free", false), stance("auction", true), stance("toll", false)));
  }

  private static Stance stance(String id, boolean middle) {
    List<String> sentences = List.of("One.", "Two.", "Three.");
    return new Stance(new StanceId(id), id, sentences, List.of(), middle);
  }
}
