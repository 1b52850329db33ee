package dev.stancewatch.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What the JSON-LD scripts of a page say about its article (schema.org vocabulary). Immutable.
///
/// @param isArticle whether the page calls itself an article of some kind
record JsonLd(
    boolean isArticle,
    String headline,
    String author,
    String published,
    String modified,
    String body,
    String language) {
  /// Nothing said.
  static final JsonLd NONE = new JsonLd(false, "", "", "", "", "", "");

  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int MOST_NODES = 2_000;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /// Reads the scripts of a page; those that are no JSON are passed over.
  static JsonLd of(List<String> scripts) {
    JsonLd best = NONE;
    for (String script : scripts) {
      if (script.length() > LONGEST_SCRIPT) {
        continue;
      }
      for (JsonNode node : nodes(parse(script))) {
        JsonLd facts = facts(node);
        if (facts.isArticle && !best.isArticle) {
          best = facts.or(best);
        } else {
          best = best.or(facts);
        }
      }
    }
    return best;
  }

  private JsonLd or(JsonLd other) {
    return new JsonLd(
        isArticle || other.isArticle,
        first(headline, other.headline),
        first(author, other.author),
        first(published, other.published),
        first(modified, other.modified),
        first(body, other.body),
        first(language, other.language));
  }

  private static String first(String one, String two) {
    return one.isEmpty() ? two : one;
  }

  private static JsonNode parse(String script) {
    int start = 0;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      start++;
    }
    int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')) + 1;
    if (start >= end) {
      return LENIENT.missingNode();
    }
    try {
      return LENIENT.readTree(script.substring(start, end));
    } catch (JsonProcessingException _) {
      return LENIENT.missingNode();
    }
  }

  /// The node itself and all that lie in its graph or lists, articles or not.
  private static List<JsonNode> nodes(JsonNode root) {
    List<JsonNode> found = new ArrayList<>();
    found.add(root);
    for (int i = 0; i < found.size() && found.size() < MOST_NODES; i++) {
      JsonNode node = found.get(i);
      if (node.isArray()) {
        node.forEach(found::add);
      } else if (node.has("@graph")) {
        found.add(node.get("@graph"));
      } else if (node.has("mainEntity")) {
        found.add(node.get("mainEntity"));
      }
    }
    return found;
  }

  private static JsonLd facts(JsonNode node) {
    String type = text(node.path("@type"));
    boolean article =
        type.contains("Article") || type.contains("Posting") || type.contains("Report");
    if (!article && !type.contains("WebPage") && !type.contains("Recipe")) {
      return NONE;
    }
    return new JsonLd(
        article,
        article ? text(node.path("headline")) : "",
        names(node.path("author")),
        text(node.path("datePublished")),
        text(node.path("dateModified")),
        article ? text(node.path("articleBody")) : "",
        text(node.path("inLanguage")));
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : text(node.get(0));
    }
    return node.isValueNode() ? node.asText().strip() : "";
  }

  private static String names(JsonNode author) {
    StringJoiner names = new StringJoiner(", ");
    Iterable<JsonNode> people = author.isArray() ? author : List.of(author);
    for (JsonNode person : people) {
      String name = person.isObject() ? text(person.path("name")) : text(person);
      if (!name.isEmpty() && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names.toString();
  }
}
