package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// Text, title, byline and date as Mozilla's Readability gives them. It rewards being Readability.
final class ArticleReadabilitySuite implements Suite {
  private static final String URL = "http://fakehost/test/page.html";

  @Override
  public String name() {
    return "article-readability";
  }

  @Override
  public String folder() {
    return "eval/article-readability";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    List<ShingleScore> texts = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    List<CaseError> errors = new ArrayList<>();
    for (Path test : folders(shared.resolve(folder()))) {
      Page page = PageAnswers.read(URL, test.resolve("source.html.gz"));
      String expected = PageAnswers.html(test.resolve("expected.html.gz"));
      ShingleScore score = ShingleScore.of(Jsoup.parse(expected).wholeText(), page.text());
      texts.add(score);
      errors.addAll(score.errors(test.getFileName().toString()));
      checks.addAll(checks(test, page));
    }
    List<Score> scores = new ArrayList<>();
    scores.add(new Score("text F1", ShingleScore.f1(texts), "", texts.size()));
    scores.addAll(Check.scores(checks, Map.of()));
    errors.addAll(Check.errors(checks));
    return new Evaluation(scores, errors);
  }

  private static List<Check> checks(Path test, Page page) throws IOException {
    JsonNode expected = FeedAnswers.json(test.resolve("expected-metadata.json"));
    String name = test.getFileName().toString();
    List<Check> checks = new ArrayList<>();
    checks.add(Check.equal("title", name, text(expected, "title"), page.title()));
    checks.add(Check.equal("byline", name, text(expected, "byline"), page.byline()));
    String time = text(expected, "publishedTime");
    if (!time.isEmpty()) {
      String found = page.findPublishedAt().map(Publication::iso).orElse("");
      checks.add(Check.equal("published time", name, time, found));
    }
    return checks;
  }

  private static String text(JsonNode expected, String field) {
    return expected.path(field).isNull() ? "" : expected.path(field).asText();
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> tests = Files.list(folder)) {
      return tests.filter(Files::isDirectory).sorted().toList();
    }
  }
}
