package dev.stancewatch.functions.statements;

import static java.util.stream.Collectors.groupingBy;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.Copies;
import dev.stancewatch.core.position.Edition;
import dev.stancewatch.core.position.Editions;
import dev.stancewatch.core.position.Entries;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.reading.ActorStatement;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads an article and sends what it says of each key, and no longer says. Threads may share it.
public final class StatementExtractor {
  private final ArticleReader reader;
  private final Copies copies;
  private final Editions editions;
  private final Entries entries;
  private final ArticleTraces traces;

  public StatementExtractor(
      ArticleReader reader,
      Copies copies,
      Editions editions,
      Entries entries,
      ArticleTraces traces) {
    this.reader = reader;
    this.copies = copies;
    this.editions = editions;
    this.entries = entries;
    this.traces = traces;
  }

  /// Reads, sends, and keeps a trace.
  ///
  /// @param line takes what was found
  public ArticleReading extract(Article article, LogLine line) {
    ArticleReading reading = reader.read(article);
    // Only an article that says something has to be told from a copy; copies are few.
    Optional<ArticleId> original =
        saysSomething(reading) ? copies.findOriginal(article) : Optional.empty();
    if (original.isPresent()) {
      reading = reader.read(article, true);
    }
    line.with("article", article.id()).with("source", article.source().id());
    original.ifPresent(id -> line.with("copy_of", id));
    switch (reading) {
      case ArticleReading.Skipped(var _, ArticleReading.Stage stage, String reason) -> {
        line.with("stage", word(stage)).with("reason", reason);
        traces.save(new ArticleTrace(article.ref(), word(stage), reason, List.of()));
      }
      case ArticleReading.Read(var _, List<ActorStatement> statements, List<Reading> readings) -> {
        line.with("statements_count", statements.size()).with("readings_count", readings.size());
        traces.save(trace(article, original, statements, readings));
      }
    }
    send(article, reading, line);
    return reading;
  }

  /// The edition is noted before anything of it is sent: whoever reads another one, at the same
  /// time or after a failure here, knows what has to be taken back.
  private void send(Article article, ArticleReading reading, LogLine line) {
    Map<PositionKey, List<LogEntry>> messages = byKey(reading);
    Edition edition = Edition.of(article, List.copyOf(messages.keySet()));
    editions.save(edition);
    Map<PositionKey, List<LogEntry>> revisions = edition.revisions(editions.of(article.id()));
    if (!revisions.isEmpty()) {
      line.with("revised_count", revisions.size());
    }
    revisions.forEach((key, revised) -> messages.merge(key, revised, StatementExtractor::joined));
    messages.forEach(entries::send);
  }

  private static List<LogEntry> joined(List<LogEntry> learned, List<LogEntry> revised) {
    return Stream.concat(learned.stream(), revised.stream()).toList();
  }

  private static boolean saysSomething(ArticleReading reading) {
    return reading instanceof ArticleReading.Read read && !read.readings().isEmpty();
  }

  private static Map<PositionKey, List<LogEntry>> byKey(ArticleReading reading) {
    if (!(reading instanceof ArticleReading.Read read)) {
      return new LinkedHashMap<>();
    }
    return read.readings().stream()
        .collect(
            groupingBy(
                said -> new PositionKey(said.actor(), said.axis()),
                LinkedHashMap::new,
                Collectors.mapping(LogEntry.Learned::new, Collectors.toList())));
  }

  private static ArticleTrace trace(
      Article article,
      Optional<ArticleId> original,
      List<ActorStatement> statements,
      List<Reading> readings) {
    String reason =
        readings.isEmpty()
            ? "no statement takes a side on a watched axis"
            : readings.size() + " readings" + original.map(id -> ", as a copy of " + id).orElse("");
    List<String> lines =
        statements.stream()
            .map(said -> said.actors() + ": " + String.join("; ", said.trace()))
            .toList();
    return new ArticleTrace(article.ref(), "stance", reason, lines);
  }

  private static String word(ArticleReading.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
