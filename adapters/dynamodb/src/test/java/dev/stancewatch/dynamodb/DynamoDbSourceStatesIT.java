package dev.stancewatch.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.testkit.SourceStatesContract;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The contract of the memory of polling on a real DynamoDB engine in this process.
final class DynamoDbSourceStatesIT extends SourceStatesContract {
  private static final int MOST_ITEM_BYTES = 400 * 1024;
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  public SourceStates states() {
    String table = "states-" + UUID.randomUUID();
    return new DynamoDbSourceStates(DATABASE.client(table), table);
  }

  @Test
  void find_moreThanOneBatch_findsAll() {
    SourceStates states = states();
    List<SourceId> sources =
        IntStream.range(0, 130).mapToObj(i -> new SourceId("source-" + i)).toList();
    sources.forEach(source -> states.save(state(source, List.of())));

    assertEquals(130, states.find(sources).size());
  }

  @Test
  void save_mostThatIsEverRemembered_fitsIntoAnItemAndComesBack() {
    SourceStates states = states();
    SourceId source = new SourceId("gazette");
    List<SeenItem> seen =
        LongStream.range(0, 2_000)
            .mapToObj(
                i ->
                    new SeenItem(
                        i % 2 == 0 ? "gazette-" + Long.toHexString(-i) : "renamed-" + i,
                        i,
                        -i,
                        i * 31,
                        i * 37))
            .toList();

    SourceState saved = states.save(state(source, seen)).orElseThrow();

    assertEquals(seen, states.find(List.of(source)).get(source).seen());
    int bytes = SourceItems.item(saved).get("seen").b().asByteArray().length;
    assertTrue(bytes < MOST_ITEM_BYTES / 4, bytes + " bytes");
  }

  private static SourceState state(SourceId source, List<SeenItem> seen) {
    URI url = URI.create("https://gazette.example/rss");
    SourceState fresh = SourceState.unpolled(source, url, Instant.parse("2026-03-01T12:00:00Z"));
    return new SourceState(
        source,
        0,
        url,
        url,
        fresh.validators(),
        fresh.validatorsAt(),
        "",
        fresh.health(),
        fresh.lastGoodAt(),
        fresh.pace(),
        fresh.nextAt(),
        fresh.move(),
        seen);
  }
}
