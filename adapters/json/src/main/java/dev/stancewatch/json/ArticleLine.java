package dev.stancewatch.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// One line of the `articles.jsonl` of a replay folder.
public final class ArticleLine {
  private ArticleLine() {}

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException if something is missing or wrong; the message names the field
  public static Article read(String line) {
    JsonNode node = Json.tree(line);
    Instant publishedAt = instant(node, "published_at");
    return new Article(
        new ArticleId(text(node, "id")),
        source(node.path("source")),
        url(node),
        text(node, "title"),
        text(node, "text"),
        node.path("byline").asText(""),
        publishedAt,
        node.hasNonNull("fetched_at") ? instant(node, "fetched_at") : publishedAt,
        node.path("language").asText(""));
  }

  /// Which article, and which revision of it, a line holds.
  public static String key(String line) {
    JsonNode node = Json.tree(line);
    return node.path("id").asText() + "." + node.path("revision").asText("");
  }

  /// Writes a line that [#read] reads as the same. An article without text is written with its
  /// headline as text.
  public static String write(Article article) {
    return write(article, "");
  }

  /// Writes one revision of an article.
  ///
  /// @param revision tells it from others of the same article; may be empty
  public static String write(Article article, String revision) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", article.id().value());
    if (!revision.isEmpty()) {
      node.put("revision", revision);
    }
    node.set("source", written(article.source()));
    node.put("url", article.url().toString())
        .put("published_at", article.publishedAt().toString())
        .put("fetched_at", article.fetchedAt().toString())
        .put("title", article.headline())
        .put("byline", article.byline())
        .put("language", article.language())
        .put("text", article.text().isBlank() ? article.headline() : article.text());
    return Json.write(node);
  }

  private static ObjectNode written(Source source) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", source.id().value())
            .put("name", source.name())
            .put("publisher_family", source.family().value())
            .put("kind", HyphenEnums.word(source.kind()));
    if (!source.speaksFor().isEmpty()) {
      ArrayNode actors = node.putArray("speaks_for");
      source.speaksFor().stream().map(ActorId::value).sorted().forEach(actors::add);
    }
    return node;
  }

  private static Set<ActorId> speaksFor(JsonNode actors) {
    Set<ActorId> all = new HashSet<>();
    actors.forEach(actor -> all.add(new ActorId(actor.asText())));
    return Set.copyOf(all);
  }

  private static Source source(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("'source' is missing");
    }
    return new Source(
        new SourceId(text(node, "id")),
        text(node, "name"),
        new PublisherFamily(text(node, "publisher_family")),
        kind(text(node, "kind")),
        speaksFor(node.path("speaks_for")));
  }

  private static SourceKind kind(String word) {
    return Arrays.stream(SourceKind.values())
        .filter(kind -> HyphenEnums.word(kind).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'kind' is no kind of source: " + word));
  }

  private static URI url(JsonNode node) {
    String url = text(node, "url");
    String scheme = url.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
      throw new IllegalArgumentException("'url' is no web address: " + url);
    }
    return URI.create(url);
  }

  private static Instant instant(JsonNode node, String field) {
    String text = text(node, field);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + field + "' is no instant such as 2025-03-01T10:00:00Z: " + text, e);
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return value.asText();
  }
}
