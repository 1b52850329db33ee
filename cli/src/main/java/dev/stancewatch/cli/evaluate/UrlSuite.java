package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.url.UrlOutcome;
import dev.stancewatch.web.url.WebUrl;
import dev.stancewatch.web.url.WebUrls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Web Platform Tests of addresses, as far as they are of the web: equal, or refused.
final class UrlSuite implements Suite {
  private static final String EQUAL = "http(s): equal address";
  private static final String REFUSED = "refused rightly";
  private static final String NAMES = "names in ASCII (toascii, IDNA 2)";
  private static final String REFUSAL = "refused";

  @Override
  public String name() {
    return "url-wpt";
  }

  @Override
  public String folder() {
    return "eval/url-wpt";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(
        checks(shared), Map.of(EQUAL, "OkHttp 5.5.1: 0.809", REFUSED, "OkHttp 5.5.1: 0.831"));
  }

  List<Check> checks(Path shared) throws IOException {
    Path suite = shared.resolve(folder());
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(suite.resolve("urltestdata.json"))) {
      address(test).ifPresent(checks::add);
    }
    for (String names : List.of("toascii.json", "IdnaTestV2.json")) {
      for (JsonNode test : FeedAnswers.json(suite.resolve(names))) {
        name(test).ifPresent(checks::add);
      }
    }
    return checks;
  }

  private static Optional<Check> address(JsonNode test) {
    if (!test.isObject()) {
      return Optional.empty();
    }
    String input = test.path("input").asText();
    String expected = test.path("failure").asBoolean() ? REFUSAL : test.path("href").asText();
    boolean ofTheWeb = expected.startsWith("http:") || expected.startsWith("https:");
    if (!ofTheWeb && !expected.equals(REFUSAL)) {
      return Optional.empty();
    }
    JsonNode base = test.path("base");
    String actual = href(base.isTextual() ? resolve(input, base.asText()) : WebUrls.parse(input));
    return Optional.of(Check.equal(ofTheWeb ? EQUAL : REFUSED, input, expected, actual));
  }

  private static UrlOutcome resolve(String input, String base) {
    return switch (WebUrls.parse(base)) {
      case UrlOutcome.Valid(WebUrl url) -> WebUrls.parse(input, url);
      case UrlOutcome.Invalid _ -> WebUrls.parse(input);
    };
  }

  private static Optional<Check> name(JsonNode test) {
    String input = test.path("input").asText();
    if (!test.isObject() || input.isEmpty()) {
      return Optional.empty();
    }
    boolean fails = test.path("output").isNull();
    String expected = fails ? REFUSAL : "https://" + test.path("output").asText() + "/x";
    String actual = href(WebUrls.parse("https://" + input + "/x"));
    return Optional.of(Check.equal(NAMES, input, expected, actual));
  }

  private static String href(UrlOutcome outcome) {
    return switch (outcome) {
      case UrlOutcome.Valid(WebUrl url) -> url.href();
      case UrlOutcome.Invalid _ -> REFUSAL;
    };
  }
}
