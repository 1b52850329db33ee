package dev.stancewatch.functions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.LateWatch;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeFinderTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");

  private final InMemoryLedgers ledgers = new InMemoryLedgers();
  private final ChangeFinder finder =
      new ChangeFinder(
          new LateWatch(SampleWatch.of("mayor"), SampleWatch.of("mayor", "governor")), ledgers);

  /// The statement would be lost otherwise: it comes only once.
  @Test
  void find_actorOfAPushThatWasNotSeen_looksAgain() {
    assertEquals(1, entriesAfter("governor"));
  }

  @Test
  void find_actorThatNobodyWatches_isSkipped() {
    assertEquals(0, entriesAfter("harbourmaster"));
  }

  private int entriesAfter(String actor) {
    PositionKey key = SampleReading.key(actor);
    finder.find(
        new KeyedEntries(key, List.of(SampleReading.quoted(key, "a", "free", MAY).entry())),
        LogLine.of("test"));
    return ledgers.load(key).entries().size();
  }
}
