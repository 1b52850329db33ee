package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The statements that a careful reader finds in the sample streams give exactly the changes that
/// such a reader finds: same trigger, same confirmation, same grade, and none more.
final class GoldStatementsTest {
  private static final Path EVENTS = Path.of(System.getProperty("gold", "../events"));

  static List<Path> streams() throws IOException {
    try (Stream<Path> folders = Files.list(EVENTS)) {
      return folders.filter(folder -> Files.exists(folder.resolve("gold.json"))).sorted().toList();
    }
  }

  @Test
  void streams_areFound() throws IOException {
    assertFalse(streams().isEmpty(), "no stream with gold.json in " + EVENTS.toAbsolutePath());
  }

  @ParameterizedTest
  @MethodSource("streams")
  void alerts_ofGoldStatements_areTheGoldChanges(Path folder) throws IOException {
    GoldStream stream = GoldStream.read(folder);

    List<String> told = new ArrayList<>();
    for (Notice notice : stream.notices(EvidenceRules.standard())) {
      if (notice.kind() != NoticeKind.REPORTED) {
        told.add(line(notice));
      }
    }

    assertEquals(gold(folder, stream), String.join("\n", told.stream().sorted().toList()));
  }

  private static String line(Notice notice) {
    Change change = notice.change();
    return "%s %s: %s -> %s by %s, %s, certain %s"
        .formatted(
            notice.kind(),
            change.key(),
            GoldStream.plain(change.from()),
            GoldStream.plain(change.to()),
            change.trigger().evidence().article().id(),
            change.grade(),
            change.at());
  }

  private static String gold(Path folder, GoldStream stream) throws IOException {
    JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    List<String> lines = new ArrayList<>();
    for (JsonNode change : gold.path("changes")) {
      lines.add(
          "CONFIRMED %s#%s/%s: %s -> %s by %s, %s, certain %s"
              .formatted(
                  change.path("actor").asText(),
                  change.path("issue").asText(),
                  change.path("axis").asText(),
                  change.path("from").asText(),
                  change.path("to").asText(),
                  change.path("trigger_article").asText(),
                  change.path("grade").asText().toUpperCase(java.util.Locale.ROOT),
                  stream.certainAt(change)));
    }
    return String.join("\n", lines.stream().sorted().toList());
  }
}
