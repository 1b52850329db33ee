package dev.stancewatch.web.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The robots-google set, where it is at hand.
final class RobotsSetTest {
  private static final Path SET = Path.of("../../../shared/eval/robots-google/assertions.json");

  @Test
  void allows_everyAssertionOfTheSet_holds() throws IOException {
    assumeTrue(Files.exists(SET), "the evaluation set is not here: " + SET);
    List<String> wrong = new ArrayList<>();
    for (JsonNode line : new ObjectMapper().readTree(SET.toFile())) {
      RobotsRules rules =
          RobotsRules.parse(line.get("robots").asText(), line.get("agent").asText());
      if (rules.allows(line.get("url").asText()) != line.get("allowed").asBoolean()) {
        wrong.add(line.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }
}
