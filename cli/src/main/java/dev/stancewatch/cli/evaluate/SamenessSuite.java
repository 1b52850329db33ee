package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stancewatch.web.sameness.Copies;
import dev.stancewatch.web.sameness.Resemblance;
import dev.stancewatch.web.sameness.TextSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Copies and originals: the streams mark theirs, and copies are made of real articles as agencies
/// and newspapers make them.
final class SamenessSuite implements Suite {
  private static final String MARKED = "streams: copies found";
  private static final String ORIGINAL = "streams: originals left alone";
  private static final String DIFFERENT = "articles: pairs left alone";

  @Override
  public String name() {
    return "sameness";
  }

  @Override
  public String folder() {
    return "eval/article-aeb";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    if (Files.isDirectory(shared.resolve("scenarios"))) {
      try (Stream<Path> streams = Files.list(shared.resolve("scenarios"))) {
        for (Path stream : streams.filter(Files::isDirectory).sorted().toList()) {
          stream(stream, checks);
        }
      }
    }
    articles(shared, checks);
    return checks;
  }

  /// Each article in order of arrival: of which earlier one is it a copy?
  private static void stream(Path folder, List<Check> checks) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, TextSketch> known = new java.util.LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
      JsonNode article = mapper.readTree(line);
      String id = article.path("id").asText();
      String expected = article.path("duplicate_of").asText("");
      TextSketch sketch = TextSketch.of(article.path("text").asText());
      String actual = Copies.findOriginal(sketch, known).orElse("");
      String metric = expected.isEmpty() || expected.equals("null") ? ORIGINAL : MARKED;
      checks.add(Check.equal(metric, id, expected.equals("null") ? "" : expected, actual));
      known.put(id, sketch);
    }
  }

  private static void articles(Path shared, List<Check> checks) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode page : FeedAnswers.json(shared.resolve("eval/article-aeb/ground-truth.json"))) {
      texts.add(page.path("articleBody").asText());
    }
    List<TextSketch> sketches = texts.stream().map(TextSketch::of).toList();
    for (int i = 0; i < texts.size(); i++) {
      String name = "article " + i;
      String other = texts.get((i + 1) % texts.size());
      for (Rewrite rewrite : Rewrite.values()) {
        TextSketch copy = TextSketch.of(rewrite.of(texts.get(i), other));
        checks.add(check("articles: " + rewrite.label(), name, sketches.get(i), copy, true));
      }
      for (int j = i + 1; j < texts.size(); j++) {
        checks.add(check(DIFFERENT, name + "/" + j, sketches.get(i), sketches.get(j), false));
      }
    }
  }

  private static Check check(
      String metric, String name, TextSketch a, TextSketch b, boolean copies) {
    Resemblance found = Copies.compare(a, b);
    boolean right = found instanceof Resemblance.Copy == copies;
    return new Check(metric, name, String.valueOf(copies), found.toString(), right);
  }
}
