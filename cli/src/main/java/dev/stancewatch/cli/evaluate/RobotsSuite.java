package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.robots.RobotsRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Decisions about robots files, as Google publishes them for its own parser.
final class RobotsSuite implements Suite {
  private static final String METRIC = "decisions right";

  @Override
  public String name() {
    return "robots-google";
  }

  @Override
  public String folder() {
    return "eval/robots-google";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(shared.resolve(folder()).resolve("assertions.json"))) {
      RobotsRules rules =
          RobotsRules.parse(test.path("robots").asText(), test.path("agent").asText());
      String url = test.path("url").asText();
      checks.add(
          Check.equal(
              METRIC,
              test.path("group").asText() + " " + url,
              test.path("allowed").asText(),
              String.valueOf(rules.allows(url))));
    }
    return Evaluation.ofChecks(checks, Map.of(METRIC, "crawler-commons 1.6: 0.972"));
  }
}
