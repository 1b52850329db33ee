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
    List<CaseError> errors = new ArrayList<>();
    JsonNode labels = FeedAnswers.json(folder.resolve("ground-truth.json"));
    for (Map.Entry<String, JsonNode> page : labels.properties()) {
      String url = page.getValue().path("url").asText();
      Path html = folder.resolve("html").resolve(page.getKey() + ".html.gz");
      String truth = page.getValue().path("articleBody").asText();
      ShingleScore score = ShingleScore.of(truth, PageAnswers.read(url, html).text());
      pages.add(score);
      errors.addAll(score.errors(url));
    }
    return new Evaluation(
        List.of(
            new Score("text F1", ShingleScore.f1(pages), "rs_trafilatura: 0.970", pages.size())),
        errors);
  }
}
