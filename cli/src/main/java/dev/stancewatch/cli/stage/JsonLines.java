package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Runs a stage over JSON lines. One line comes out for each that goes in, in order; a bad line
/// gives an `error` and leaves the others alone.
final class JsonLines {
  private JsonLines() {}

  /// Runs the stage until the input ends.
  ///
  /// @param stage makes the answer, without the id; an [IllegalArgumentException] is the line's
  ///   fault
  /// @return exit status: 0, or 1 if any line was bad
  static int run(InputStream in, PrintWriter out, Function<JsonNode, ObjectNode> stage)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int status = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      ObjectNode answer = answer(line, stage);
      if (answer.has("error")) {
        status = 1;
      }
      out.println(answer);
      out.flush();
    }
    return status;
  }

  private static ObjectNode answer(String line, Function<JsonNode, ObjectNode> stage) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().putNull("id");
    try {
      JsonNode input = Json.tree(line);
      if (!input.isObject()) {
        throw new IllegalArgumentException("a line must be a JSON object");
      }
      answer.set("id", input.path("id"));
      answer.setAll(stage.apply(input));
    } catch (
        RuntimeException e) { // one line's failure is its own: the others still get their answer
      answer.put("error", message(e));
    }
    return answer;
  }

  private static String message(RuntimeException e) {
    String message = e.getMessage();
    return message == null || !isFaultOfInput(e) ? e.toString() : message;
  }

  private static boolean isFaultOfInput(RuntimeException e) {
    return e instanceof IllegalArgumentException || e instanceof dev.stancewatch.json.JsonFault;
  }

  /// A text field that the stage cannot do without.
  ///
  /// @throws IllegalArgumentException if it is missing
  static String need(JsonNode input, String field) {
    JsonNode value = input.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("'" + field + "' is missing or no text");
    }
    return value.asText();
  }
}
