package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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
    List<List<LogEntry>> batches = new ArrayList<>();
    Instant at = Logs.START;
    int turns = 2 + random.nextInt(8);
    for (int i = 0; i < turns; i++) {
      at = at.plus(Duration.ofHours(1 + random.nextInt(14 * 24)));
      Sample sample = Sample.of("a" + i, at).says(Polarity.SUPPORT, i % 2 == 0 ? "free" : "toll");
      batches.add(List.of(new Learned(sample.reading())));
    }

    Ledger ledger = all(batches);

    assertEquals(1, count(ledger, NoticeKind.CONFIRMED));
    assertEquals(turns > 2 ? 1 : 0, count(ledger, NoticeKind.UNSTABLE));
    assertEquals(turns > 2 ? 2 : 1, ledger.notices().size());
  }

  /// Who has read all notices knows where the actor stands; nobody is alerted while that stays the
  /// same; no two notices share a name; and kept foldings give the same as fresh ones, even if
  /// writes are lost.
  @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
  void apply_inAnyOrder_leavesSubscribersWithTodaysPosition(@ForAll long seed) {
    Random random = new Random(seed);
    Deque<List<LogEntry>> batches = new ArrayDeque<>(shuffled(new Logs(seed).batches(), random));
    Foldings foldings = new Foldings(RULES);
    Ledger ledger = Ledger.empty(Samples.KEY);
    while (!batches.isEmpty()) {
      List<LogEntry> batch = batches.removeFirst();
      Step step = foldings.apply(Logs.SUBJECT, ledger, batch);
      if (random.nextInt(5) == 0) {
        batches.addLast(batch);
        continue;
      }
      if (random.nextInt(4) == 0) {
        assertEquals(Steps.apply(Logs.SUBJECT, ledger, batch, RULES), step);
      }
      ledger = Samples.after(ledger, step);
      believedIsToday(ledger, step.after());
      noAlertWhileSteady(step);
    }
    Set<NoticeId> names = ledger.notices().stream().map(Notice::id).collect(Collectors.toSet());
    assertEquals(ledger.notices().size(), names.size());
  }

  private static void noAlertWhileSteady(Step step) {
    boolean steady = !step.before().unstable() && !step.after().unstable();
    if (steady && step.before().today().sameStance(step.after().today())) {
      assertEquals(List.of(), kinds(step, NoticeKind.CONFIRMED));
      assertEquals(List.of(), kinds(step, NoticeKind.UNSTABLE));
    }
  }

  private static List<List<LogEntry>> shuffled(List<List<LogEntry>> batches, Random random) {
    List<List<LogEntry>> shuffled = new ArrayList<>(batches);
    Collections.shuffle(shuffled, random);
    return shuffled;
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
    Ledger ledger = all(batches);

    Step again = Steps.apply(Logs.SUBJECT, ledger, logs.shuffled(batches), RULES);

    assertEquals(List.of(), again.fresh());
    assertEquals(List.of(), again.notices());
  }

  private static Ledger all(List<List<LogEntry>> batches) {
    Foldings foldings = new Foldings(RULES);
    Ledger ledger = Ledger.empty(Samples.KEY);
    for (List<LogEntry> batch : batches) {
      ledger = Samples.after(ledger, foldings.apply(Logs.SUBJECT, ledger, batch));
    }
    return ledger;
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
}
