package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepsTest {
  private static final EvidenceRules RULES = EvidenceRules.standard();
  private static final Known TOLD_BY_A_BLOG =
      Samples.known(
          "without: BLOGS",
          "a1 2025-01-05 newspaper/north +free quoted",
          "a2 2025-02-05 blog/one +toll quoted");

  @Test
  void apply_nothingNew_basesOnTheVersionAndTellsNothing() {
    Ledger ledger = TOLD_BY_A_BLOG.ledger();

    Step step = Steps.apply(TOLD_BY_A_BLOG.subject(), ledger, ledger.entries(), RULES);

    assertEquals(ledger.version(), step.basedOn());
    assertEquals(List.of(), step.fresh());
    assertEquals(List.of(), step.notices());
    assertEquals(step.before(), step.after());
  }

  @Test
  void apply_emptyLedgerAndNothingNew_isUnknown() {
    Step step = Steps.apply(Logs.SUBJECT, Ledger.empty(Samples.KEY), List.of(), RULES);

    assertEquals(Instant.EPOCH, step.after().asOf());
    assertEquals("unknown (nothing read yet)", Why.words(step.after().today()));
  }

  @Test
  void apply_rulesMadeStricterSince_takesBackWhatTheyNoLongerGive() {
    assertEquals(1, TOLD_BY_A_BLOG.ledger().notices().size());

    Step step =
        Steps.apply(
            TOLD_BY_A_BLOG.subject(), TOLD_BY_A_BLOG.ledger(), List.of(repetition()), RULES);

    Notice notice = step.notices().getFirst();
    assertEquals(1, step.notices().size());
    assertEquals(NoticeKind.WITHDRAWN, notice.kind());
    assertEquals(TOLD_BY_A_BLOG.ledger().notices().getFirst().change(), notice.change());
    assertEquals("the evidence that it rested on was taken back", notice.why());
  }

  private static LogEntry repetition() {
    return new Learned(
        Sample.of("a3", Instant.parse("2025-02-08T12:00:00Z"))
            .says(Polarity.SUPPORT, "free")
            .reading());
  }
}
