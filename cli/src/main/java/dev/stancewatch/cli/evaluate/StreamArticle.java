package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.reading.ArticleReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An article of a stream, read, beside what the gold has for it.
///
/// @param gold every labelled statement of the article, also past and second-hand ones
/// @param traps of the article
/// @param readings all of them, the surest first
record StreamArticle(
    Article article,
    ArticleReading outcome,
    List<GoldStatement> gold,
    List<JsonNode> traps,
    List<Reading> readings) {
  StreamArticle {
    gold = List.copyOf(gold);
    traps = List.copyOf(traps);
    readings = List.copyOf(readings);
  }

  /// @param labels the `gold.json` of the stream
  static StreamArticle of(Article article, JsonNode labels, ArticleReading outcome) {
    String id = article.id().value();
    List<GoldStatement> gold = new ArrayList<>();
    labels.path("statements").forEach(row -> gold.add(GoldStatement.of(row)));
    List<JsonNode> traps = new ArrayList<>();
    labels.path("traps").forEach(traps::add);
    List<Reading> readings =
        switch (outcome) {
          case ArticleReading.Read read ->
              read.readings().stream()
                  .sorted(Comparator.comparingDouble(Reading::confidence).reversed())
                  .toList();
          case ArticleReading.Skipped _ -> List.of();
        };
    return new StreamArticle(
        article,
        outcome,
        gold.stream().filter(statement -> statement.article().equals(id)).toList(),
        traps.stream().filter(trap -> trap.path("article").asText().equals(id)).toList(),
        readings);
  }

  int right() {
    return expected() - missed().size();
  }

  int expected() {
    return once(gold.stream().filter(GoldStatement::isOwn).toList()).size();
  }

  /// How many answers count: the right and the false ones.
  int told() {
    return right() + falseReadings().size();
  }

  /// What the gold has and the reader has not.
  List<GoldStatement> missed() {
    List<GoldStatement> own = own();
    return once(gold.stream().filter(GoldStatement::isOwn).toList()).stream()
        .filter(statement -> own.stream().noneMatch(statement::says))
        .toList();
  }

  /// What the reader has and the gold has not, the surest reading of each; without the opposition
  /// that follows from a stance that the gold has.
  List<Reading> falseReadings() {
    List<Reading> wrong = new ArrayList<>();
    List<GoldStatement> seen = new ArrayList<>();
    for (Reading reading : readings) {
      GoldStatement told = GoldStatement.of(reading);
      if (told.isOwn()
          && !isRight(told)
          && !isImplied(told)
          && seen.stream().noneMatch(told::says)) {
        seen.add(told);
        wrong.add(reading);
      }
    }
    return wrong;
  }

  private boolean isRight(GoldStatement told) {
    return gold.stream().anyMatch(statement -> statement.isOwn() && statement.says(told));
  }

  private boolean isImplied(GoldStatement told) {
    return told.polarity().equals("oppose")
        && gold.stream()
            .anyMatch(
                statement ->
                    statement.isOwn()
                        && statement.polarity().equals("support")
                        && statement.sharesAxis(told));
  }

  private List<GoldStatement> own() {
    return readings.stream().map(GoldStatement::of).filter(GoldStatement::isOwn).toList();
  }

  private static List<GoldStatement> once(List<GoldStatement> statements) {
    List<GoldStatement> once = new ArrayList<>();
    for (GoldStatement statement : statements) {
      if (once.stream().noneMatch(statement::says)) {
        once.add(statement);
      }
    }
    return once;
  }
}
