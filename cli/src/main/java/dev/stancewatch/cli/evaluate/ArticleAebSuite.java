package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The text of articles, against what people marked as the article.
final class ArticleAebSuite implements Suite {
  @Override
  public String name() {
    return "article-aeb";
  }

  @Override
  public String folder() {
    return "eval/article-aeb";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Path folder = shared.resolve(folder());
    List<ShingleScore> pages = new ArrayList<>();
    JsonNode truth = FeedAnswers.json(folder.resolve("ground-truth.json"));
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String url = page.getValue().path("url").asText();
      Path html = folder.resolve("html").resolve(page.getKey() + ".html.gz");
      pages.add(
          ShingleScore.of(
              page.getValue().path("articleBody").asText(), PageAnswers.read(url, html).text()));
    }
    return Evaluation.of(
        List.of(
            new Score("text F1", ShingleScore.f1(pages), "rs_trafilatura: 0.970", pages.size())));
  }
}
