package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.page.Publication;
import java.io.IOException;
import java.nio.file.Path;
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
    JsonNode pages = FeedAnswers.json(folder.resolve("expected.json"));
    for (Map.Entry<String, JsonNode> page : pages.properties()) {
      JsonNode expected = page.getValue().path("date");
      if (expected.isNull()) {
        continue;
      }
      String file = page.getValue().path("file").asText() + ".gz";
      Path html = folder.resolve("html").resolve(file);
      Optional<Publication> found = PageAnswers.read(page.getKey(), html).findPublishedAt();
      if (found.isEmpty()) {
        none++;
      } else if (found.get().day().toString().equals(expected.asText())) {
        right++;
      } else {
        wrong++;
      }
    }
    double f1 = 2.0 * right / (2.0 * right + wrong + none);
    return Evaluation.of(
        List.of(new Score("day F1", f1, "htmldate (other mix): 0.949", right + wrong + none)));
  }
}
