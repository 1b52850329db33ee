package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch feed`: the entries of a feed.
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Reads feeds of every kind. JSON lines in and out.",
    footer = {
      "",
      "In:  {\"id\",\"url\",\"headers\":{},\"body_base64\"}",
      "Out: {\"id\",\"outcome\":\"parsed|degraded|rejected\",\"reason\",\"feed\":{...},\"entries\":[...]}",
      "",
      "Example:",
      "  printf '{\"id\":1,\"url\":\"https://gazette.example/rss\",\"body_base64\":\"%%s\"}\\n' \\",
      "    \"$(base64 -w0 feed.xml)\" | stancewatch feed"
    })
public final class FeedCommand implements Callable<Integer> {
  private final FeedReader reader = new FeedReader();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    return JsonLines.run(System.in, command.commandLine().getOut(), this::answer);
  }

  private ObjectNode answer(JsonNode input) {
    URI url = URI.create(JsonLines.need(input, "url"));
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    input
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    byte[] body = Base64.getMimeDecoder().decode(JsonLines.need(input, "body_base64"));
    return switch (reader.read(url, headers, body)) {
      case FeedOutcome.Parsed(Feed feed) -> fields("parsed", "", feed);
      case FeedOutcome.Degraded(Feed feed, String reason) -> fields("degraded", reason, feed);
      case FeedOutcome.Rejected(String reason) ->
          JsonNodeFactory.instance
              .objectNode()
              .put("outcome", "rejected")
              .put("reason", reason)
              .putNull("feed")
              .set("entries", JsonNodeFactory.instance.arrayNode());
    };
  }

  private static ObjectNode fields(String outcome, String reason, Feed feed) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("outcome", outcome);
    node.put("reason", reason);
    node.putObject("feed")
        .put("title", feed.title())
        .put("link", feed.link())
        .put("description", feed.description())
        .put("language", feed.language());
    ArrayNode entries = node.putArray("entries");
    for (Entry entry : feed.entries()) {
      entries
          .addObject()
          .put("id", entry.id())
          .put("title", entry.title())
          .put("link", entry.link())
          .put("summary", entry.summary())
          .put("content", entry.content())
          .put("author", entry.author())
          .put("published_at", text(entry.publishedAt()))
          .put("updated_at", text(entry.updatedAt()));
    }
    return node;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
