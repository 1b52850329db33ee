package dev.stancewatch.web.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From text to what JSON Feed can say. Threads may share one.
final class JsonParser {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FIELD_CHARS = 1_000_000;
  static final int MAX_ITEMS = 2_000;

  private final ObjectMapper mapper = mapper();

  /// Finds a feed in a text, if it is one.
  Optional<JsonWire> parse(String text) {
    try {
      JsonNode root = mapper.readTree(text);
      return root != null && isFeed(root) ? Optional.of(feed(root)) : Optional.empty();
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_FIELD_CHARS)
            .build();
    return new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
  }

  private static boolean isFeed(JsonNode root) {
    return root.isObject()
        && (text(root, "version").contains("jsonfeed") || root.path("items").isArray());
  }

  private static JsonWire feed(JsonNode root) {
    List<JsonWire.Item> items = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (items.size() < MAX_ITEMS && item.isObject()) {
        items.add(item(item));
      }
    }
    return new JsonWire(
        text(root, "title"),
        text(root, "home_page_url"),
        text(root, "feed_url"),
        hub(root.path("hubs")),
        text(root, "description"),
        text(root, "language"),
        author(root),
        items);
  }

  private static JsonWire.Item item(JsonNode item) {
    return new JsonWire.Item(
        text(item, "id"),
        text(item, "title"),
        text(item, "url"),
        text(item, "external_url"),
        text(item, "summary"),
        text(item, "content_html"),
        text(item, "content_text"),
        author(item),
        text(item, "date_published"),
        text(item, "date_modified"));
  }

  private static String hub(JsonNode hubs) {
    for (JsonNode hub : hubs) {
      if (text(hub, "type").equalsIgnoreCase("websub")) {
        return text(hub, "url");
      }
    }
    return "";
  }

  private static String author(JsonNode holder) {
    JsonNode first = holder.path("authors").path(0);
    return text(first.isObject() ? first : holder.path("author"), "name");
  }

  /// Numbers are accepted where a text belongs, as the specification asks for ids.
  private static String text(JsonNode holder, String name) {
    @Nullable String value = holder.path(name).asText();
    return value == null || holder.path(name).isNull() ? "" : value.strip();
  }
}
