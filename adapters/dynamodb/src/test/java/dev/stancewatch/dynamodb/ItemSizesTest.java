package dev.stancewatch.dynamodb;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.testkit.SampleReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items stay small however long the log gets, even if each statement fills a page: DynamoDB takes
/// 400 KB, and asks for more write units with every kilobyte.
final class ItemSizesTest {
  private static final PositionKey KEY = SampleReading.key("mayor");
  private static final Instant START = Instant.parse("2025-01-06T08:00:00Z");
  private static final int LONGEST_STATEMENT = 2_000;
  private static final int MOST_BYTES = 32 * 1024;

  @Test
  void items_afterManyLongStatementsAndAChange_areSmall() {
    Ledger ledger = Ledger.empty(KEY);
    int largest = 0;
    Instant at = START;
    for (int i = 0; i < 60; i++) {
      at = at.plus(Duration.ofDays(i == 30 ? 40 : 1));
      LogEntry entry = longWords("a" + i, i < 30 ? "free" : "toll", at);
      Step step =
          Steps.apply(
              new Subject(KEY, Set.of(), List.of()),
              ledger,
              List.of(entry),
              EvidenceRules.standard());
      LedgerWrite write = LedgerWrite.of("table", ledger, step.fresh(), step.notices());
      largest =
          Math.max(largest, write.items().stream().mapToInt(ItemSizesTest::bytes).max().orElse(0));
      List<LogEntry> entries = new ArrayList<>(ledger.entries());
      entries.addAll(step.fresh());
      List<Notice> notices = new ArrayList<>(ledger.notices());
      notices.addAll(step.notices());
      ledger = new Ledger(KEY, ledger.version() + 1, entries, notices);
    }

    assertFalse(ledger.notices().isEmpty(), "no change, so no notice was measured");
    assertTrue(largest < MOST_BYTES, "the largest item has " + largest + " bytes");
  }

  /// Name and value of each attribute count (Amazon DynamoDB, "Item sizes and formats").
  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(one -> length(one.getKey()) + length(one.getValue().s()))
        .sum();
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static LogEntry longWords(String article, String stance, Instant at) {
    Reading reading = SampleReading.quoted(KEY, article, stance, at).entry().reading();
    String words = "ü".repeat(LONGEST_STATEMENT);
    Evidence evidence =
        new Evidence(reading.evidence().article(), new Span(0, LONGEST_STATEMENT), words);
    return new LogEntry.Learned(
        new Reading(
            reading.id(),
            reading.actor(),
            reading.axis(),
            reading.stance(),
            reading.polarity(),
            reading.time(),
            reading.directness(),
            false,
            false,
            false,
            false,
            reading.confidence(),
            evidence,
            at,
            at,
            reading.reader()));
  }
}
