package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.date.LenientDates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Date strings of feeds: those with a known moment, and odd ones that must be read at all.
final class FeedDatesSuite implements Suite {
  private static final String EXACT = "exact moment or refusal";
  private static final String ODD = "odd strings read";

  @Override
  public String name() {
    return "feed-dates";
  }

  @Override
  public String folder() {
    return "eval/feed-dates";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(
        checks(shared), Map.of(EXACT, "ROME 2.1.0: 0.500", ODD, "ROME 2.1.0: 0.104"));
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(shared.resolve(folder()).resolve("cases.json"))) {
      String input = test.path("input").asText();
      Optional<Instant> found = LenientDates.find(input);
      String actual = found.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
      if (test.has("must_parse")) {
        checks.add(new Check(ODD, input, "a moment", actual, found.isPresent()));
      } else {
        String expected = test.path("utc").isNull() ? "" : test.path("utc").asText();
        checks.add(Check.equal(EXACT, input, expected, actual));
      }
    }
    return checks;
  }
}
