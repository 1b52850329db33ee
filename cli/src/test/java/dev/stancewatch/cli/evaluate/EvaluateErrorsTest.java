package dev.stancewatch.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A stream of three articles with one error of each kind.
final class EvaluateErrorsTest {
  private static final String SCENARIO =
      """
      {"id": "bridge", "title": "A bridge", "summary": "", "period": {},
       "actors": [{"id": "tarn", "name": "Lida Tarn", "kind": "person", "aliases": ["Ms Tarn"]}],
       "issues": [{"id": "bridge", "title": "The bridge", "terms": ["bridge"], "axes": [{"id": "build",
         "question": "Should the bridge be built?", "stances": [
          {"id": "build", "label": "build it", "statements": ["The bridge should be built.",
            "The city must build the bridge.", "A bridge over the Orre is needed."]},
          {"id": "leave", "label": "leave it", "statements": ["The bridge should not be built.",
            "The city must not build the bridge.", "A bridge over the Orre is not needed."]}]}]}]}
      """;

  private static String article(String id, int day, String text) {
    return """
    {"id": "%s", "source": {"id": "daily", "name": "The Daily", "publisher_family": "daily", \
    "kind": "newspaper"}, "url": "https://daily.example/%s", "title": "The bridge", \
    "byline": "", "published_at": "2025-03-0%dT08:00:00Z", "fetched_at": \
    "2025-03-0%dT09:00:00Z", "language": "en", "text": "%s"}
    """
        .formatted(id, id, day, day, text)
        .strip();
  }

  private static void write(Path shared) throws IOException {
    Path folder = Files.createDirectories(shared.resolve("scenarios/bridge"));
    Files.writeString(folder.resolve("scenario.json"), SCENARIO);
    Files.write(
        folder.resolve("articles.jsonl"),
        List.of(
            article("b-1", 1, "Lida Tarn said the bridge should be built without delay."),
            article("b-2", 2, "The council met in the town hall. Nobody spoke about the bridge."),
            article("b-3", 3, "Olaf Brook said the bridge should be built. Lida Tarn was there.")));
    Files.writeString(
        folder.resolve("gold.json"),
        """
        {"statements": [
          {"article": "b-2", "actor": "tarn", "issue": "bridge", "axis": "build",
           "stance": "build", "polarity": "support", "evidence": "Nobody spoke",
           "directness": "indirect", "time": "current"},
          {"article": "b-3", "actor": "tarn", "issue": "bridge", "axis": "build",
           "stance": "build", "polarity": "support", "evidence": "bridge should be built",
           "directness": "indirect", "time": "current"}],
         "changes": [], "traps": []}
        """);
  }

  private static String run(Path shared, String... more) {
    StringWriter out = new StringWriter();
    StringWriter progress = new StringWriter();
    CommandLine command = new CommandLine(new EvaluateCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(progress, true));
    String[] arguments = {"--shared", shared.toString(), "--suite", "streams"};
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    assertEquals(0, command.execute(all), progress::toString);
    return out.toString();
  }

  @Test
  void errors_streams_eachHasItsStage(@TempDir Path shared) throws IOException {
    write(shared);
    List<JsonNode> errors =
        run(shared, "--errors", "--json")
            .lines()
            .map(Json::tree)
            .filter(line -> line.has("error"))
            .toList();
    assertEquals(4, errors.size());
    assertEquals("b-2", errors.get(0).path("case").asText());
    assertEquals("missed", errors.get(0).path("error").asText());
    assertTrue(why(errors.get(0)).contains("no watched actor"), () -> why(errors.get(0)));
    assertTrue(
        why(errors.get(1)).contains("somebody who is not watched: 'Olaf Brook'"),
        () -> why(errors.get(1)));
    List<JsonNode> wrong = errors.subList(2, 4);
    assertTrue(wrong.stream().allMatch(error -> error.path("error").asText().equals("false")));
    assertEquals(
        Set.of("support build (indirect, current)", "oppose leave (indirect, current)"),
        wrong.stream()
            .map(error -> error.path("details").path("read").asText())
            .collect(Collectors.toSet()));
    assertTrue(why(wrong.getFirst()).startsWith("bridge/build: build +"), () -> why(errors.get(2)));
  }

  private static String why(JsonNode error) {
    return error.path("details").path("why").asText();
  }

  @Test
  void errors_limit_printsThatManyBlocks(@TempDir Path shared) throws IOException {
    write(shared);
    String text = run(shared, "--errors", "1");
    assertTrue(text.contains("streams: 1 of 4 errors"), text);
    assertTrue(text.contains("missed | b-2"), text);
    assertFalse(text.contains("b-3"), text);
  }

  @Test
  void errors_notAsked_scoresAlone(@TempDir Path shared) throws IOException {
    write(shared);
    assertFalse(run(shared).contains("errors"));
  }
}
