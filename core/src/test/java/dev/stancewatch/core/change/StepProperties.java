package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

final class StepProperties {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final int CASES = 10_000;

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void apply_backAndForth_tellsOneChangeAndOneNotice(@ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = Ledger.empty(Samples.KEY);
    Instant at = Logs.START;
    int turns = 2 + random.nextInt(8);
    for (int i = 0; i < turns; i++) {
      at = at.plus(Duration.ofHours(1 + random.nextInt(14 * 24)));
      Sample sample = Sample.of("a" + i, at).says(Polarity.SUPPORT, i % 2 == 0 ? "free" : "toll");
      ledger = apply(ledger, List.of(new Learned(sample.reading()))).ledger();
    }

    assertEquals(1, count(ledger, NoticeKind.CONFIRMED));
    assertEquals(turns > 2 ? 1 : 0, count(ledger, NoticeKind.UNSTABLE));
    assertEquals(turns > 2 ? 2 : 1, ledger.notices().size());
  }

  /// Who has read all notices knows where the actor stands; nobody is alerted while that stays the
  /// same; and no two notices share a name.
  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void apply_inAnyOrder_leavesSubscribersWithTodaysPosition(@ForAll long seed) {
    List<List<LogEntry>> batches = new ArrayList<>(new Logs(seed).batches());
    Collections.shuffle(batches, new Random(seed));
    Ledger ledger = Ledger.empty(Samples.KEY);
    for (List<LogEntry> batch : batches) {
      Applied applied = apply(ledger, batch);
      ledger = applied.ledger();
      Step step = applied.step();
      believedIsToday(ledger, step.after());
      boolean steady = !step.before().unstable() && !step.after().unstable();
      if (steady && step.before().today().sameStance(step.after().today())) {
        assertEquals(List.of(), kinds(step, NoticeKind.CONFIRMED));
        assertEquals(List.of(), kinds(step, NoticeKind.UNSTABLE));
      }
    }
    Set<NoticeId> names = ledger.notices().stream().map(Notice::id).collect(Collectors.toSet());
    assertEquals(ledger.notices().size(), names.size());
  }

  private static void believedIsToday(Ledger ledger, History history) {
    Optional<Change> believed = believed(ledger);
    if (believed.isPresent() && !history.unstable()) {
      assertTrue(
          Turn.sameAnswer(believed.get().to(), history.today()),
          () -> "told " + Why.words(believed.get().to()) + ", is " + Why.words(history.today()));
    }
  }

  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void apply_entriesKnown_doesNothing(@ForAll long seed) {
    Logs logs = new Logs(seed);
    List<List<LogEntry>> batches = Logs.byArrival(logs.batches());
    Ledger ledger = Ledger.empty(Samples.KEY);
    for (List<LogEntry> batch : batches) {
      ledger = apply(ledger, batch).ledger();
    }

    Step again = Steps.apply(Logs.SUBJECT, ledger, logs.shuffled(batches), RULES);

    assertEquals(List.of(), again.fresh());
    assertEquals(List.of(), again.notices());
  }

  private static Applied apply(Ledger ledger, List<LogEntry> batch) {
    Step step = Steps.apply(Logs.SUBJECT, ledger, batch, RULES);
    return new Applied(Samples.after(ledger, step), step);
  }

  private static Optional<Change> believed(Ledger ledger) {
    Optional<Change> believed = Optional.empty();
    for (Notice notice : ledger.notices()) {
      Change change = notice.change();
      believed =
          switch (notice.kind()) {
            case REPORTED -> believed;
            case CONFIRMED, UPDATED, SETTLED -> Optional.of(change);
            case UNSTABLE, NEW_HOLDER -> Optional.empty();
            case WITHDRAWN -> believed.filter(last -> !last.id().equals(change.id()));
          };
    }
    return believed;
  }

  private static List<Notice> kinds(Step step, NoticeKind kind) {
    return step.notices().stream().filter(notice -> notice.kind() == kind).toList();
  }

  private static long count(Ledger ledger, NoticeKind kind) {
    return ledger.notices().stream().filter(notice -> notice.kind() == kind).count();
  }

  private record Applied(Ledger ledger, Step step) {}
}
