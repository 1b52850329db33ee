package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.reading.LanguageDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sentences with their language.
final class LangidSuite implements Suite {
  private static final String ALL = "accuracy";
  private static final String ENGLISH = "English kept, others kept out";

  @Override
  public String name() {
    return "langid-lingua";
  }

  @Override
  public String folder() {
    return "eval/langid-lingua";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    LanguageDetector detector = LanguageDetector.load();
    List<Check> checks = new ArrayList<>();
    for (JsonNode row : FeedAnswers.json(shared.resolve(folder()).resolve("sentences.json"))) {
      String text = row.path("text").asText();
      String expected = row.path("lang").asText();
      String actual = detector.detect(text);
      checks.add(Check.equal(ALL, text, expected, actual));
      boolean right = expected.equals("en") == actual.equals("en");
      checks.add(new Check(ENGLISH, text, expected, actual, right));
    }
    return Evaluation.ofChecks(checks, Map.of(ALL, "OpenNLP model as measured before: 0.977"));
  }
}
