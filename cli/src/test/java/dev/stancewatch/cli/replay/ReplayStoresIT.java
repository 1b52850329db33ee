package dev.stancewatch.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sample stream through the whole flow, with its ledgers in memory, in DynamoDB Local and on
/// an emulator at the same time.
@OnEmulator
final class ReplayStoresIT {
  private static final int LEAST_STREAMS = 6;

  static List<Path> streams() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../events"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("scenario.json")))
          .sorted()
          .toList();
    }
  }

  @Test
  void streams_areFound() throws IOException {
    assertTrue(streams().size() >= LEAST_STREAMS, () -> "too few streams");
  }

  @ParameterizedTest
  @MethodSource("streams")
  void replay_overThreeStores_getsTheSameAnswersEachTime(Path folder, AwsEmulator emulator)
      throws IOException {
    ReplayFolder stream = ReplayFolder.read(folder);
    assertEquals(List.of(), stream.faults());
    AtomicInteger moved = new AtomicInteger();
    try (Store memory = Store.open("memory");
        Store local = Store.open("dynamodb-local");
        Store emulated = Store.open(emulator.endpoint().toString())) {
      AgreeingLedgers ledgers =
          new AgreeingLedgers(
              Map.of(
                  "memory", memory.ledgers(),
                  "dynamodb-local", local.ledgers(),
                  "emulator", emulated.ledgers()));
      ReplaySession session = ReplaySession.over(stream, ledgers);
      for (Article article : stream.articles()) {
        session.accept(
            article,
            event -> {
              if (event instanceof ReplayEvent.Moved) {
                moved.incrementAndGet();
              }
            });
      }

      assertTrue(ledgers.questions() >= stream.articles().size(), "the stores were not asked");
      assertTrue(
          moved.get() > 0 || folder.endsWith("wikipedia-current-events"),
          "nothing changed, so little was shown");
      checkWhatIsLeft(stream.watch(), ledgers);
    }
  }

  /// Every ledger once more, whether or not the last steps asked for it.
  private static void checkWhatIsLeft(Watch watch, AgreeingLedgers ledgers) {
    watch.actors().all().stream()
        .flatMap(actor -> ledgers.keysOf(actor.id()).stream())
        .forEach(ledgers::load);
  }
}
