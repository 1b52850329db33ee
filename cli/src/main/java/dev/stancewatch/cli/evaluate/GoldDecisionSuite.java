package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Replay;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.position.ReadingId;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.core.statement.TimeFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The decision alone: the gold statements of the streams stand in for the reader.
final class GoldDecisionSuite implements Suite {
  @Override
  public String name() {
    return "decision-on-gold";
  }

  @Override
  public String folder() {
    return "scenarios";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    ChangeTally all = ChangeTally.none();
    for (Path folder : Folders.files(shared.resolve(folder()), "")) {
      if (Files.isRegularFile(folder.resolve("gold.json"))) {
        all = all.plus(tally(folder));
      }
    }
    return Evaluation.of(all.scores(""));
  }

  private static ChangeTally tally(Path folder) throws IOException {
    ReplayFolder stream = ReplayFolder.read(folder);
    JsonNode gold = FeedAnswers.json(folder.resolve("gold.json"));
    Map<PositionKey, List<LogEntry>> logs = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode row : gold.path("statements")) {
      Reading reading = reading(row, article(stream, row.path("article").asText()), number++);
      logs.computeIfAbsent(new PositionKey(reading.actor(), reading.axis()), _ -> new ArrayList<>())
          .add(new LogEntry.Learned(reading));
    }
    List<Notice> told = new ArrayList<>();
    logs.forEach(
        (key, log) -> {
          Subject subject =
              Subject.of(
                  stream.watch().actors().find(key.actor()).orElseThrow(),
                  key.axis(),
                  stream.watch().findAxis(key.axis()).orElseThrow());
          told.addAll(Replay.notices(subject, log, EvidenceRules.standard()));
        });
    return ChangeTally.of(told, gold, stream.articles().size());
  }

  private static Article article(ReplayFolder stream, String id) {
    return stream.articles().stream()
        .filter(article -> article.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("gold names an unknown article " + id));
  }

  private static Reading reading(JsonNode row, Article article, int number) {
    String quote = row.path("evidence").asText();
    int begin = article.text().codePointCount(0, Math.max(0, article.text().indexOf(quote)));
    Span span = new Span(begin, begin + quote.codePointCount(0, quote.length()));
    return new Reading(
        new ReadingId("gold-" + number),
        new ActorId(row.path("actor").asText()),
        new AxisKey(new IssueId(row.path("issue").asText()), new AxisId(row.path("axis").asText())),
        new StanceId(row.path("stance").asText()),
        constant(Polarity.class, row.path("polarity")),
        constant(TimeFrame.class, row.path("time")),
        constant(Directness.class, row.path("directness")),
        false,
        false,
        false,
        false,
        1.0,
        Evidence.of(article, span),
        article.publishedAt(),
        article.fetchedAt(),
        "gold");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
    return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
