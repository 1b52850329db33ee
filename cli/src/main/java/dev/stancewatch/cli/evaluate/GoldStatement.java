package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.position.Reading;
import java.util.Locale;

/// A labelled statement of a stream, in the words of its `gold.json`.
record GoldStatement(
    String article,
    String actor,
    String issue,
    String axis,
    String stance,
    String polarity,
    String time,
    String directness,
    String evidence) {
  static GoldStatement of(JsonNode row) {
    return new GoldStatement(
        row.path("article").asText(),
        row.path("actor").asText(),
        row.path("issue").asText(),
        row.path("axis").asText(),
        row.path("stance").asText(),
        row.path("polarity").asText(),
        row.path("time").asText(),
        row.path("directness").asText(),
        row.path("evidence").asText());
  }

  /// A reading in the same words.
  static GoldStatement of(Reading reading) {
    return new GoldStatement(
        reading.evidence().article().id().value(),
        reading.actor().value(),
        reading.axis().issue().value(),
        reading.axis().axis().value(),
        reading.stance().value(),
        reading.polarity().name().toLowerCase(Locale.ROOT),
        reading.time().name().toLowerCase(Locale.ROOT),
        reading.directness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading.evidence().quote());
  }

  /// Whether it is the actor's own current stance: only these are scored.
  boolean isOwn() {
    return time.equals("current") && !directness.equals("second-hand");
  }

  /// Whether both are about the same actor and axis in the same article.
  boolean sharesAxis(GoldStatement other) {
    return article.equals(other.article)
        && actor.equals(other.actor)
        && issue.equals(other.issue)
        && axis.equals(other.axis);
  }

  /// Whether both say the same of the same stance.
  boolean says(GoldStatement other) {
    return sharesAxis(other) && side().equals(other.side());
  }

  /// The side with the stance: `oppose ceasefire-first`.
  String side() {
    return polarity + " " + stance;
  }

  /// Side, directness and time.
  String summary() {
    return side() + " (" + directness + ", " + time + ")";
  }
}
