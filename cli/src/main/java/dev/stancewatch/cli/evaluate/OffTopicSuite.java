package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Items of the news that do not concern the war in Ukraine, read for it: every reading is false.
final class OffTopicSuite implements Suite {
  private static final int ITEMS = 2000;
  private static final List<String> ON_TOPIC =
      List.of(
          "ukrain", "russia", "kyiv", "moscow", "putin", "zelensk", "kremlin", "donbas", "crimea");

  @Override
  public String name() {
    return "off-topic";
  }

  @Override
  public String folder() {
    return "eval/wiki_current_events";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    Watch watch = watch();
    ArticleReader reader = ArticleReader.standard(watch.actors(), watch.issues());
    List<CaseError> errors = new ArrayList<>();
    int items = 0;
    for (JsonNode row : Judges.lines(shared.resolve(folder()).resolve("events.jsonl"))) {
      if (items == ITEMS || concerns(row)) {
        continue;
      }
      items++;
      if (reader.read(article(row)) instanceof ArticleReading.Read read) {
        read.readings().forEach(reading -> errors.add(error(reading)));
      }
    }
    return new Evaluation(
        List.of(new Score("false readings (count)", errors.size(), "", items)), errors);
  }

  private static CaseError error(Reading reading) {
    GoldStatement told = GoldStatement.of(reading);
    return CaseError.of(reading.confidence(), "false", told.article())
        .with("who", told.actor())
        .with("axis", told.issue() + "/" + told.axis())
        .with("read", told.summary())
        .with("words", told.evidence());
  }

  private static Watch watch() {
    return switch (new WatchFiles().builtIn("ukraine-settlement")) {
      case WatchOutcome.Loaded(Watch watch) -> watch;
      case WatchOutcome.Faulty(List<?> faults) ->
          throw new IllegalStateException("the shipped watch file is faulty: " + faults);
    };
  }

  private static boolean concerns(JsonNode row) {
    String text = (row.path("text").asText() + row.path("topic_path")).toLowerCase(Locale.ROOT);
    return ON_TOPIC.stream().anyMatch(text::contains);
  }

  private static Article article(JsonNode row) {
    Instant at = Instant.parse(row.path("date").asText() + "T12:00:00Z");
    Source source =
        new Source(
            new SourceId("wikipedia"),
            "Wikipedia",
            new PublisherFamily("wikipedia"),
            SourceKind.NEWSPAPER,
            Set.of());
    return new Article(
        new ArticleId(row.path("id").asText()),
        source,
        URI.create("https://en.wikipedia.org/wiki/Portal:Current_events"),
        "",
        row.path("text").asText(),
        "",
        at,
        at,
        "en");
  }
}
