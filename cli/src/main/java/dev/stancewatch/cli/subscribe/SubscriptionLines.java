package dev.stancewatch.cli.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// How a subscription is printed. Without state.
final class SubscriptionLines {
  private SubscriptionLines() {}

  static void print(JsonNode one, PrintWriter out) {
    out.printf(
        "%s  %s %s  %s  %s%n",
        one.path("id").asText(),
        one.path("channel").asText(),
        one.path("endpoint").asText(),
        one.path("cadence").asText(),
        one.path("standing").asText());
    out.printf(
        "  actors: %s; issues: %s; grades: %s%n",
        words(one.path("actors")), words(one.path("issues")), words(one.path("grades")));
    one.path("notes").forEach(note -> out.println("  " + note.asText()));
    out.flush();
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words.isEmpty() ? "all" : String.join(", ", words);
  }
}
