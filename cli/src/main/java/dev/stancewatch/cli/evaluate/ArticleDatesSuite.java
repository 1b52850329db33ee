package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.page.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The day on which a page was published.
final class ArticleDatesSuite implements Suite {
  @Override
  public String name() {
    return "article-dates";
  }

  @Override
  public String folder() {
    return "eval/article-dates-htmldate";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Path folder = shared.resolve(folder());
    int right = 0;
    int wrong = 0;
    int none = 0;
    List<CaseError> errors = new ArrayList<>();
    JsonNode pages = FeedAnswers.json(folder.resolve("expected.json"));
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      JsonNode expected = page.getValue().path("date");
      if (expected.isNull()) {
        continue;
      }
      String file = page.getValue().path("file").asText() + ".gz";
      Path html = folder.resolve("html").resolve(file);
      Optional<Publication> found = PageAnswers.read(page.getKey(), html).findPublishedAt();
      String day = found.map(publication -> publication.day().toString()).orElse("");
      boolean isRight = day.equals(expected.asText());
      right += isRight ? 1 : 0;
      none += found.isEmpty() ? 1 : 0;
      wrong += found.isPresent() && !isRight ? 1 : 0;
      if (!isRight) {
        errors.add(
            CaseError.of(day.isEmpty() ? 0 : 1, day.isEmpty() ? "no date" : "wrong", page.getKey())
                .with("expected", expected.asText())
                .with("actual", day));
      }
    }
    double f1 = 2.0 * right / (2.0 * right + wrong + none);
    return new Evaluation(
        List.of(new Score("day F1", f1, "htmldate (other mix): 0.949", right + wrong + none)),
        errors);
  }
}
