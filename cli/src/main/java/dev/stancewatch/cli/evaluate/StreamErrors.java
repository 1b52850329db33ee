package dev.stancewatch.cli.evaluate;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.ActorStatement;
import dev.stancewatch.reading.ArticleReading;
import dev.stancewatch.reading.SpokenStatement;
import dev.stancewatch.reading.StatementReader;
import dev.stancewatch.reading.actor.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says of each missed and each false statement of a stream at which stage it went wrong. Threads
/// may share it.
final class StreamErrors {
  /// A statement of which not even a share is known; more than any that was told with a confidence.
  private static final double UNSEEN = 1;

  private final StatementReader statements;

  private StreamErrors(StatementReader statements) {
    this.statements = statements;
  }

  static StreamErrors load() {
    return new StreamErrors(StatementReader.load());
  }

  List<CaseError> of(StreamArticle read, Actors actors) {
    List<CaseError> errors = new ArrayList<>();
    read.missed().forEach(gold -> errors.add(missed(gold, read, actors)));
    read.falseReadings().forEach(reading -> errors.add(told(reading, read)));
    return errors;
  }

  private CaseError missed(GoldStatement gold, StreamArticle read, Actors actors) {
    return CaseError.of(UNSEEN, "missed", gold.article())
        .with("who", gold.actor())
        .with("axis", gold.issue() + "/" + gold.axis())
        .with("gold", gold.summary())
        .with("words", gold.evidence())
        .with("why", reason(gold, read, actors));
  }

  private String reason(GoldStatement gold, StreamArticle read, Actors actors) {
    return switch (read.outcome()) {
      case ArticleReading.Skipped(_, ArticleReading.Stage stage, String reason) ->
          "article skipped at stage "
              + stage
              + ": "
              + reason
              + (stage == ArticleReading.Stage.STATEMENT ? heard(gold, read, actors) : "");
      case ArticleReading.Read(_, List<ActorStatement> found, _) -> {
        List<GoldStatement> near =
            read.readings().stream()
                .map(GoldStatement::of)
                .filter(gold::sharesAxis)
                .distinct()
                .toList();
        String beside = besides(gold, near);
        String place = stage(gold, read, found, actors);
        yield beside.isEmpty() ? place : beside + "; " + place;
      }
    };
  }

  private String heard(GoldStatement gold, StreamArticle read, Actors actors) {
    return findWords(read.article().text(), gold.evidence())
        .map(words -> "; " + unheard(read, words, actors))
        .orElse("");
  }

  /// What the article was read to say of the same actor and axis instead.
  private static String besides(GoldStatement gold, List<GoldStatement> near) {
    for (GoldStatement told : near) {
      if (gold.says(told)) {
        return told.time().equals("current")
            ? "taken for " + told.directness()
            : "wrong time: taken for " + told.time();
      }
    }
    return near.isEmpty()
        ? ""
        : "wrong side or another statement: read as "
            + near.stream().map(GoldStatement::summary).collect(Collectors.joining(", "));
  }

  /// How far the gold's own words came.
  private String stage(
      GoldStatement gold, StreamArticle read, List<ActorStatement> found, Actors actors) {
    Optional<Span> words = findWords(read.article().text(), gold.evidence());
    if (words.isEmpty()) {
      return "the gold's words do not stand in the text";
    }
    List<ActorStatement> there =
        found.stream()
            .filter(statement -> statement.evidence().span().overlaps(words.get()))
            .toList();
    List<ActorStatement> own =
        there.stream()
            .filter(statement -> statement.actors().contains(new ActorId(gold.actor())))
            .toList();
    if (!own.isEmpty()) {
      return own.stream()
          .map(statement -> judged(statement, gold))
          .distinct()
          .collect(Collectors.joining("; "));
    }
    if (!there.isEmpty()) {
      return "extracted, but taken for words of "
          + there.stream()
              .flatMap(statement -> statement.actors().stream())
              .map(ActorId::value)
              .distinct()
              .collect(Collectors.joining(", "));
    }
    return unheard(read, words.get(), actors);
  }

  private static String judged(ActorStatement statement, GoldStatement gold) {
    String prefix = gold.issue() + "/" + gold.axis() + ":";
    String trace =
        statement.trace().stream()
            .filter(line -> line.startsWith(prefix))
            .findFirst()
            .map(line -> line.substring(prefix.length()).strip())
            .orElse("the issue was not looked at");
    String time = statement.time().name().toLowerCase(Locale.ROOT);
    String taken = statement.directness().name().toLowerCase(Locale.ROOT);
    boolean dropped = trace.endsWith("reading(s)");
    return "extracted as '"
        + statement.evidence().quote()
        + "' ("
        + taken
        + ", "
        + time
        + "), judged "
        + trace
        + (dropped ? ", of which this one is missing or contradicted in the article" : "");
  }

  /// Nobody watched was heard there: who was?
  private String unheard(StreamArticle read, Span words, Actors actors) {
    List<String> speakers =
        statements.read(read.article().text(), actors, read.article().publishedAt()).stream()
            .filter(spoken -> covers(spoken, words))
            .map(spoken -> describe(spoken.speaker()))
            .distinct()
            .toList();
    return speakers.isEmpty()
        ? "never extracted"
        : "extracted, but actor unresolved: " + String.join(", ", speakers);
  }

  private static boolean covers(SpokenStatement spoken, Span words) {
    return spoken.attribution().content().stream().anyMatch(part -> part.overlaps(words));
  }

  private static String describe(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Watched(List<ActorId> actors, _) ->
          "words of " + actors + " that were dropped as silence or repetition";
      case Speaker.Other(String name, boolean anonymous) ->
          (anonymous ? "somebody unnamed: '" : "somebody who is not watched: '") + name + "'";
      case Speaker.Unresolved(String reason) -> "cannot tell who: " + reason;
      case Speaker.Unnamed _ -> "no source";
    };
  }

  private static Optional<Span> findWords(String text, String words) {
    int at = words.isEmpty() ? -1 : text.indexOf(words);
    if (at < 0) {
      return Optional.empty();
    }
    int begin = text.codePointCount(0, at);
    return Optional.of(new Span(begin, begin + words.codePointCount(0, words.length())));
  }

  private static CaseError told(Reading reading, StreamArticle read) {
    GoldStatement told = GoldStatement.of(reading);
    String gold =
        read.gold().stream()
            .filter(told::sharesAxis)
            .map(GoldStatement::summary)
            .distinct()
            .collect(Collectors.joining(", "));
    String traps =
        read.traps().stream()
            .filter(trap -> trap.path("actor").asText().equals(told.actor()))
            .map(trap -> trap.path("trap").asText())
            .distinct()
            .collect(Collectors.joining(", "));
    return CaseError.of(reading.confidence(), "false", told.article())
        .with("who", told.actor())
        .with("axis", told.issue() + "/" + told.axis())
        .with("read", told.summary())
        .with("words", told.evidence())
        .with("gold", gold.isEmpty() ? "nothing of this actor on this axis" : gold)
        .with("trap", traps)
        .with("why", trace(reading, read.outcome()));
  }

  private static String trace(Reading reading, ArticleReading outcome) {
    return switch (outcome) {
      case ArticleReading.Skipped _ -> "";
      case ArticleReading.Read(_, List<ActorStatement> found, _) ->
          found.stream()
              .filter(statement -> statement.evidence().equals(reading.evidence()))
              .flatMap(statement -> statement.trace().stream())
              .filter(
                  line ->
                      line.startsWith(reading.axis().issue() + "/" + reading.axis().axis() + ":"))
              .distinct()
              .collect(Collectors.joining("; "));
    };
  }
}
