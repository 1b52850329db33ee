package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.reading.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Statements of the streams, by (article, actor, axis, stance, polarity), as their README scores
/// them.
final class StreamsSuite implements Suite {
  @Override
  public String name() {
    return "streams";
  }

  @Override
  public String folder() {
    return "scenarios";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    List<Score> scores = new ArrayList<>();
    List<CaseError> errors = new ArrayList<>();
    Tally all = Tally.NONE;
    StreamErrors reasons = StreamErrors.load();
    for (Path folder : Folders.files(shared.resolve(folder()), "")) {
      if (Files.isRegularFile(folder.resolve("gold.json"))) {
        Tally one = score(folder, reasons, errors);
        all = all.plus(one);
        scores.addAll(one.scores(folder.getFileName() + ", "));
      }
    }
    scores.addAll(0, all.scores("all, "));
    return new Evaluation(scores, errors);
  }

  private record Tally(int right, int predicted, int expected) {
    private static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(right + other.right, predicted + other.predicted, expected + other.expected);
    }

    List<Score> scores(String prefix) {
      return List.of(
          new Score(
              prefix + "statements, precision",
              right / (double) Math.max(1, predicted),
              "",
              Math.max(1, predicted)),
          new Score(
              prefix + "statements, recall",
              right / (double) Math.max(1, expected),
              "",
              Math.max(1, expected)));
    }
  }

  private static Tally score(Path folder, StreamErrors reasons, List<CaseError> errors)
      throws IOException {
    ReplayFolder replay = ReplayFolder.read(folder);
    JsonNode labels = FeedAnswers.json(folder.resolve("gold.json"));
    Set<String> copies = new HashSet<>();
    for (JsonNode row : Judges.lines(folder.resolve("articles.jsonl"))) {
      if (row.hasNonNull("duplicate_of")) {
        copies.add(row.path("id").asText());
      }
    }
    ArticleReader reader = ArticleReader.standard(replay.watch().actors(), replay.watch().issues());
    Tally tally = Tally.NONE;
    for (Article article : replay.articles()) {
      if (!copies.contains(article.id().value())) {
        StreamArticle read = StreamArticle.of(article, labels, reader.read(article));
        tally = tally.plus(new Tally(read.right(), read.told(), read.expected()));
        errors.addAll(reasons.of(read, replay.watch().actors()));
      }
    }
    return tally;
  }
}
