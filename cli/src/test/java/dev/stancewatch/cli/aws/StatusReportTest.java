package dev.stancewatch.cli.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.testkit.InMemoryArticleTraces;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import dev.stancewatch.watchfiles.WatchFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StatusReportTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-01T10:00:00Z");

  private final Watch watch = new WatchFiles().builtInAll("ukraine-settlement");
  private final Ledgers ledgers = new InMemoryLedgers();

  @Test
  void of_sourcesThatWereNeverPolled_isNotWell() {
    StatusReport report = StatusReport.of(archive(watch), new InMemorySourceStates(), JUNE);

    assertFalse(report.isWell());
    assertEquals("outbox: empty", report.lines().getFirst());
    assertTrue(report.lines().get(1).endsWith(": not polled yet"), report.lines()::toString);
    assertTrue(report.lines().getLast().startsWith("sources: 0 of "), report.lines()::toString);
  }

  @Test
  void of_noSourceAndNothingStored_isWell() {
    StatusReport report = report(JUNE);

    assertTrue(report.isWell());
    assertEquals(List.of("outbox: empty", "sources: 0 of 0 were polled"), report.lines());
  }

  @Test
  void of_noticeThatWaits_saysSinceWhen_andIsNotWellAfterTwoSweeps() {
    PositionKey key = SampleReading.key("actor");
    apply(SampleReading.quoted(key, "a", "free", MAY).entry());
    apply(SampleReading.quoted(key, "b", "toll", JUNE).entry());

    StatusReport soon = report(JUNE.plus(Duration.ofMinutes(7)));
    assertTrue(soon.isWell());
    assertEquals("outbox: 1 unsent, the oldest for 7 minutes", soon.lines().getFirst());
    assertTrue(soon.lines().get(1).endsWith("tolls: stands at toll"), soon.lines()::toString);
    assertFalse(report(JUNE.plus(Duration.ofHours(1))).isWell());
  }

  private StatusReport report(Instant now) {
    return StatusReport.of(archive(SampleWatch.of("actor")), new InMemorySourceStates(), now);
  }

  private Archive archive(Watch of) {
    return new Archive(
        "here",
        of,
        ledgers,
        new InMemoryArticleTraces(),
        new InMemoryDispatches(),
        List.of(),
        () -> {});
  }

  private void apply(LogEntry entry) {
    PositionKey key = SampleReading.key("actor");
    Subject subject = new Subject(key, Set.of(), List.of());
    Step step = Steps.apply(subject, ledgers.load(key), List.of(entry), EvidenceRules.standard());
    ledgers.append(key, step.basedOn(), step.fresh(), step.notices());
  }
}
