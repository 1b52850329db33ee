package dev.stancewatch.functions.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.testkit.InMemoryWatchSets;
import dev.stancewatch.watchfiles.PushedWatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DispatchPollsTest {
  private static final String TICK =
      "{\"scheduled_at\": \"2026-03-01T12:00:00Z\", \"execution_id\": \"e\", \"attempt\": \"1\"}";

  private final InMemoryWatchSets sets = new InMemoryWatchSets();
  private final List<String> refused = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final DispatchPolls function =
      new DispatchPolls(
          new PushedWatch("ukraine-settlement", sets, () -> now, refused::add), _ -> {});

  @Test
  void handleRequest_watchesArePushed_pollsTheirSourcesWithoutARestart() throws IOException {
    int deployed = sources();
    push(file("central-bank-rates"));
    assertEquals(deployed, sources());
    now = now.plus(PushedWatch.LOOK_HOLDS);
    int pushed = sources();

    assertNotEquals(deployed, pushed);
    push("title: [broken");
    now = now.plus(PushedWatch.LOOK_HOLDS);
    assertEquals(pushed, sources());
    assertEquals(1, refused.size());
    push(file("ukraine-settlement"));
    now = now.plus(PushedWatch.LOOK_HOLDS);
    assertEquals(deployed, sources());
  }

  private int sources() throws IOException {
    LocalContext context = new LocalContext(60_000);
    function.handleRequest(
        new ByteArrayInputStream(TICK.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        context);
    return Json.tree(context.logged()).path("sources_count").asInt();
  }

  private void push(String text) {
    WatchSet set = new WatchSet(List.of(new WatchFile("a.yaml", text)));
    sets.push(set, sets.current().version(), now);
  }

  private static String file(String name) throws IOException {
    try (InputStream in = PushedWatch.class.getResourceAsStream("/watches/" + name + ".yaml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
