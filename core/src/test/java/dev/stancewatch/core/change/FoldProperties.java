package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.LogEntry.Withdrawn;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.TimeFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

final class FoldProperties {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final int CASES = 10_000;

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void fold_ofAnyOrderWithRepetitions_isTheSame(@ForAll long seed) {
    Logs logs = new Logs(seed);
    List<List<LogEntry>> batches = logs.batches();

    assertEquals(fold(Logs.entries(batches)), fold(logs.shuffled(batches)));
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void folding_entryByEntryInAnyOrder_isTheFullFold(@ForAll long seed) {
    Logs logs = new Logs(seed);
    List<LogEntry> entries = logs.shuffled(logs.batches());

    Folding folding = new Folding(Logs.SUBJECT, RULES);
    for (LogEntry entry : entries) {
      folding.add(List.of(entry));
    }

    assertEquals(fold(entries), folding.history(Logs.END));
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void fold_readingWithdrawn_isAsIfItHadNeverBeen(@ForAll long seed) {
    Logs logs = new Logs(seed);
    List<LogEntry> others = new ArrayList<>(Logs.entries(logs.batches()));
    List<LogEntry> wrong = logs.article("wrong");
    History without = fold(others);

    others.addAll(wrong);
    others.add(new Withdrawn(wrong.getFirst().article(), Logs.END, "an error"));
    History restored = fold(others);

    assertEquals(without.today(), restored.today());
    assertEquals(without.unstable(), restored.unstable());
    assertEquals(without.positions(), restored.positions());
    assertEquals(nameless(without), nameless(restored));
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void fold_certainChange_restsOnWordsThatCount(@ForAll long seed) {
    List<LogEntry> entries = Logs.entries(new Logs(seed).batches());

    for (Change change : fold(entries).changes(Stage.CONFIRMED)) {
      List<Reading> evidence =
          Stream.concat(Stream.of(change.trigger()), change.corroborating().stream()).toList();
      evidence.forEach(reading -> assertTrue(counts(reading), () -> "counted: " + reading));
      long families = evidence.stream().map(reading -> source(reading).family()).distinct().count();
      boolean press =
          evidence.stream().anyMatch(reading -> source(reading).kind() != SourceKind.BLOG);
      boolean atOnce = evidence.stream().anyMatch(FoldProperties::isStrong);
      assertTrue(press, () -> "blogs alone: " + change);
      assertTrue(atOnce || families >= 2, () -> "one family: " + change);
    }
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void fold_ofWordsThatNeverCount_hasNoChangeAndTellsNothing(@ForAll long seed) {
    Logs logs = new Logs(seed);
    Sample baseline = Sample.of("first", Logs.START).says(Polarity.SUPPORT, "free");
    Ledger ledger = Ledger.empty(Samples.KEY);
    ledger = apply(ledger, List.of(new Learned(baseline.reading())));
    for (List<LogEntry> batch : logs.batches()) {
      ledger =
          apply(
              ledger,
              batch.stream()
                  .filter(e -> !(e instanceof Learned(Reading r)) || !counts(r))
                  .toList());
    }

    assertEquals(List.of(), ledger.notices());
    assertEquals(List.of(), fold(ledger.entries()).changes());
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void fold_readings_haveOneTraceEach(@ForAll long seed) {
    List<LogEntry> entries = Logs.entries(new Logs(seed).batches());
    List<String> read =
        entries.stream()
            .filter(entry -> entry instanceof Learned)
            .map(entry -> ((Learned) entry).reading().id().value())
            .distinct()
            .sorted()
            .toList();

    assertEquals(
        read, fold(entries).traces().stream().map(t -> t.reading().id().value()).sorted().toList());
  }

  private static Ledger apply(Ledger ledger, List<LogEntry> batch) {
    return Samples.after(ledger, Steps.apply(Logs.SUBJECT, ledger, batch, RULES));
  }

  private static History fold(List<LogEntry> entries) {
    return Decision.fold(Logs.SUBJECT, entries, RULES, Logs.END);
  }

  /// Everything about the changes but their names, which a withdrawn article may have given.
  private static List<List<Object>> nameless(History history) {
    return history.changes().stream()
        .map(
            change ->
                List.<Object>of(
                    change.from(),
                    change.to(),
                    change.grade(),
                    change.stage(),
                    change.manner(),
                    change.trigger(),
                    change.corroborating(),
                    change.weight(),
                    change.at()))
        .toList();
  }

  private static boolean counts(Reading reading) {
    return reading.time() == TimeFrame.CURRENT
        && reading.directness() != Directness.SECOND_HAND
        && !reading.copy()
        && reading.confidence() >= 0.5;
  }

  private static boolean isStrong(Reading reading) {
    return source(reading).kind() == SourceKind.OFFICIAL
        || (reading.directness() == Directness.DIRECT
            && !reading.anonymous()
            && source(reading).kind() != SourceKind.BLOG);
  }

  private static Source source(Reading reading) {
    return reading.evidence().article().source();
  }
}
