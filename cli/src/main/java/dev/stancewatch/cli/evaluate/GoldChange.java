package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.position.Position;
import java.util.HashSet;
import java.util.Set;

/// A change of a stream as its gold has it.
///
/// @param articles the trigger and the corroborating ones; a predicted change may be triggered by
///   any
record GoldChange(
    String actor, String issue, String axis, String from, String to, Set<String> articles) {
  static GoldChange of(JsonNode row) {
    Set<String> articles = new HashSet<>();
    articles.add(row.path("trigger_article").asText());
    row.path("corroborated_by").forEach(article -> articles.add(article.asText()));
    return new GoldChange(
        row.path("actor").asText(),
        row.path("issue").asText(),
        row.path("axis").asText(),
        row.path("from").asText(),
        row.path("to").asText(),
        articles);
  }

  boolean matches(Change change) {
    return change.key().actor().value().equals(actor)
        && change.key().axis().issue().value().equals(issue)
        && change.key().axis().axis().value().equals(axis)
        && stance(change.from()).equals(from)
        && stance(change.to()).equals(to)
        && articles.contains(change.trigger().evidence().article().id().value());
  }

  private static String stance(Position position) {
    return position instanceof Position.Supports supports ? supports.stance().value() : "";
  }
}
