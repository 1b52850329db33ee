package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Segments that must and must not be in the text of an article.
final class ArticleTrafilaturaSuite implements Suite {
  @Override
  public String name() {
    return "article-trafilatura";
  }

  @Override
  public String folder() {
    return "eval/article-trafilatura";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Path folder = shared.resolve(folder());
    int right = 0;
    int missed = 0;
    int wrong = 0;
    List<CaseError> errors = new ArrayList<>();
    JsonNode pages = FeedAnswers.json(folder.resolve("evaldata.json"));
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      String file = page.getValue().path("file").asText() + ".gz";
      Path html = folder.resolve("html").resolve(file);
      String text = FeedAnswers.collapsed(PageAnswers.read(page.getKey(), html).text());
      int found = count(page.getValue().path("with"), text);
      int lacking = page.getValue().path("with").size() - found;
      int superfluous = count(page.getValue().path("without"), text);
      right += found;
      missed += lacking;
      wrong += superfluous;
      if (lacking + superfluous > 0) {
        errors.add(error(page, text, lacking + superfluous));
      }
    }
    double f1 = 2.0 * right / (2.0 * right + missed + wrong);
    return new Evaluation(
        List.of(new Score("segments F1", f1, "trafilatura 2.2.0: 0.924", right + missed)), errors);
  }

  private static CaseError error(Map.Entry<String, JsonNode> page, String text, int wrong) {
    List<String> lacking = new ArrayList<>();
    List<String> superfluous = new ArrayList<>();
    for (JsonNode segment : page.getValue().path("with")) {
      if (!text.contains(FeedAnswers.collapsed(segment.asText()))) {
        lacking.add(segment.asText());
      }
    }
    for (JsonNode segment : page.getValue().path("without")) {
      if (text.contains(FeedAnswers.collapsed(segment.asText()))) {
        superfluous.add(segment.asText());
      }
    }
    return CaseError.of(wrong, wrong + " segments wrong", page.getKey())
        .with("missed", String.join(" | ", lacking))
        .with("too much", String.join(" | ", superfluous));
  }

  private static int count(JsonNode segments, String text) {
    int found = 0;
    for (JsonNode segment : segments) {
      found += text.contains(FeedAnswers.collapsed(segment.asText())) ? 1 : 0;
    }
    return found;
  }
}
