package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Feeds that attack their reader, read by a process of its own with a heap of 256 MB.
final class FeedsHostileSuite implements Suite {
  private static final String HOLDS = "expectation holds within 1 s of CPU, 256 MB heap";
  private static final int MEGABYTES = 256;

  @Override
  public String name() {
    return "feeds-hostile";
  }

  @Override
  public String folder() {
    return "eval/feeds-hostile";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    Path suite = shared.resolve(folder());
    JsonNode tests = FeedAnswers.json(suite.resolve("manifest.json"));
    List<Path> files = new ArrayList<>();
    for (JsonNode test : tests) {
      files.add(suite.resolve("files").resolve(test.path("stored").asText()).toAbsolutePath());
    }
    Map<String, HostileAnswer> answers = new HashMap<>();
    SmallHeap.read(MEGABYTES, files).forEach(answer -> answers.put(answer.file(), answer));
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = tests.path(i).path("file").asText();
      String expect = tests.path(i).path("expect").asText();
      HostileAnswer answer = answers.get(files.get(i).toString());
      boolean right =
          answer != null && HostileRules.hold(tests.path(i).path("kind").asText(), expect, answer);
      checks.add(new Check(HOLDS, name, expect, String.valueOf(answer), right));
    }
    return checks;
  }
}
