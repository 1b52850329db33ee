package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.TimeFrame;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  public List<Score> run(Path shared) throws IOException {
    List<Score> scores = new ArrayList<>();
    Tally all = new Tally();
    for (Path folder : Folders.files(shared.resolve(folder()), "")) {
      if (Files.isRegularFile(folder.resolve("gold.json"))) {
        Tally one = score(folder);
        all.add(one);
        scores.addAll(one.scores(folder.getFileName() + ", "));
      }
    }
    scores.addAll(0, all.scores("all, "));
    return scores;
  }

  private static final class Tally {
    private int right;
    private int predicted;
    private int expected;

    void add(Tally other) {
      right += other.right;
      predicted += other.predicted;
      expected += other.expected;
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

  private static Tally score(Path folder) throws IOException {
    ReplayFolder replay = ReplayFolder.read(folder);
    Set<String> gold = new HashSet<>();
    Set<String> supporters = new HashSet<>();
    for (JsonNode row : FeedAnswers.json(folder.resolve("gold.json")).path("statements")) {
      boolean own =
          row.path("time").asText().equals("current")
              && !row.path("directness").asText().equals("second-hand");
      if (own) {
        gold.add(key(row, "article", "actor", "axis", "stance", "polarity"));
        if (row.path("polarity").asText().equals("support")) {
          supporters.add(key(row, "article", "actor", "axis"));
        }
      }
    }
    Set<String> copies = new HashSet<>();
    for (JsonNode row : Judges.lines(folder.resolve("articles.jsonl"))) {
      if (row.hasNonNull("duplicate_of")) {
        copies.add(row.path("id").asText());
      }
    }
    return tally(replay, gold, supporters, copies);
  }

  private static Tally tally(
      ReplayFolder replay, Set<String> gold, Set<String> supporters, Set<String> copies) {
    ArticleReader reader = ArticleReader.standard(replay.watch().actors(), replay.watch().issues());
    Tally tally = new Tally();
    tally.expected = gold.size();
    for (Article article : replay.articles()) {
      if (copies.contains(article.id().value())) {
        continue;
      }
      for (String predicted : predicted(reader.read(article))) {
        boolean right = gold.contains(predicted);
        boolean implied =
            predicted.endsWith(" oppose")
                && supporters.stream().anyMatch(prefix -> predicted.startsWith(prefix + " "));
        tally.right += right ? 1 : 0;
        tally.predicted += right || !implied ? 1 : 0;
      }
    }
    return tally;
  }

  private static Set<String> predicted(ArticleReading outcome) {
    Set<String> predicted = new HashSet<>();
    if (outcome instanceof ArticleReading.Read read) {
      for (Reading reading : read.readings()) {
        if (reading.time() == TimeFrame.CURRENT && reading.directness() != Directness.SECOND_HAND) {
          predicted.add(
              String.join(
                  " ",
                  read.article().value(),
                  reading.actor().value(),
                  reading.axis().axis().value(),
                  reading.stance().value(),
                  reading.polarity().name().toLowerCase(Locale.ROOT)));
        }
      }
    }
    return predicted;
  }

  private static String key(JsonNode row, String... fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      values.add(row.path(field).asText());
    }
    return String.join(" ", values);
  }
}
