package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.feed.FeedOutcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The cases of the W3C feed validator: valid feeds are read, all others end softly and soon.
final class FeedsW3cSuite implements Suite {
  private static final String VALID = "valid feeds read";
  private static final String SOFT = "the rest ends softly within 1 s of CPU";
  private static final Duration LIMIT = Duration.ofSeconds(1);

  /// The set also has subscription lists and documents of the publishing protocol.
  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:rss|rdf|feed|entry|channel)[\\s>]", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "feeds-w3c-validator";
  }

  @Override
  public String folder() {
    return "eval/feeds-w3c-validator";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of(VALID, "ROME 2.1.0: 0.986"));
  }

  List<Check> checks(Path shared) throws IOException {
    Path suite = shared.resolve(folder());
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(suite.resolve("index.json"))) {
      String file = test.path("file").asText();
      checks.add(check(file, suite.resolve("files").resolve(file), test.path("expect").asText()));
    }
    return checks;
  }

  private static Check check(String name, Path file, String expect) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    boolean valid = expect.startsWith("!Error") && FEED_ROOT.matcher(text).find();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      FeedOutcome outcome = FeedAnswers.read(file);
      boolean soon =
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < LIMIT.toNanos();
      boolean right = soon && (!valid || FeedAnswers.feed(outcome).isPresent());
      return new Check(valid ? VALID : SOFT, name, expect, brief(outcome), right);
    } catch (RuntimeException | StackOverflowError leaked) {
      return new Check(valid ? VALID : SOFT, name, expect, leaked.toString(), false);
    }
  }

  private static String brief(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Parsed _ -> "parsed";
      case FeedOutcome.Degraded(_, String reason) -> "degraded: " + reason;
      case FeedOutcome.Rejected(String reason) -> "rejected: " + reason;
    };
  }
}
