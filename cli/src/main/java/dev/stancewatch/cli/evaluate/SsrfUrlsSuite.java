package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Addresses that must not be fetched, and some that may. The behaviours of hostile servers that
/// belong to the set need sockets; they are tests of the web adapter.
final class SsrfUrlsSuite implements Suite {
  private static final String METRIC = "verdicts right";

  @Override
  public String name() {
    return "ssrf-urls";
  }

  @Override
  public String folder() {
    return "eval/ssrf-urls";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Guard guard = new Guard(GuardPolicy.PUBLIC_WEB);
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(shared.resolve(folder()).resolve("urls.json"))) {
      String url = test.path("url").asText();
      String expected = test.path("verdict").asText().startsWith("block") ? "block" : "allow";
      String actual =
          switch (guard.check(url)) {
            case Verdict.Allowed _ -> "allow";
            case Verdict.Refused _ -> "block";
          };
      checks.add(Check.equal(METRIC, url, expected, actual));
    }
    return Evaluation.ofChecks(checks, Map.of());
  }
}
