package dev.stancewatch.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder of `feeds` holds a feed, what is to be read in it, and why it is here.
final class GoldenFeedsTest {
  private static final Path FEEDS = Path.of("src/test/resources/feeds");
  private static final URI ADDRESS = URI.create("https://feeds.example/any");

  @TestFactory
  Stream<DynamicTest> read_goldenFolder_isAsExpected() throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(FEEDS)) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    assertTrue(folders.size() >= 10, "found only " + folders);
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    assertTrue(Files.exists(folder.resolve("about.md")), folder + " does not say why it is here");
    Path json = folder.resolve("feed.json");
    Path feed = Files.exists(json) ? json : folder.resolve("feed.xml");
    FeedOutcome outcome = new FeedReader().read(ADDRESS, Map.of(), Files.readAllBytes(feed));
    JsonNode expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());

    assertEquals(expected.toPrettyString(), asJson(outcome).toPrettyString());
  }

  private static ObjectNode asJson(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Parsed(Feed feed) -> asJson("parsed", feed);
      case FeedOutcome.Degraded(Feed feed, String _) -> asJson("degraded", feed);
      case FeedOutcome.Rejected _ ->
          JsonNodeFactory.instance.objectNode().put("outcome", "rejected");
    };
  }

  private static ObjectNode asJson(String outcome, Feed feed) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("outcome", outcome);
    node.putObject("feed")
        .put("title", feed.title())
        .put("link", feed.link())
        .put("description", feed.description())
        .put("language", feed.language())
        .put("author", feed.author())
        .put("hub", feed.hub());
    node.putArray("entries");
    feed.entries().forEach(entry -> node.withArray("entries").add(asJson(entry)));
    return node;
  }

  private static ObjectNode asJson(Entry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", entry.id())
        .put("title", entry.title())
        .put("link", entry.link())
        .put("summary", entry.summary())
        .put("content", entry.content())
        .put("author", entry.author())
        .put("published_at", text(entry.publishedAt()))
        .put("updated_at", text(entry.updatedAt()));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
