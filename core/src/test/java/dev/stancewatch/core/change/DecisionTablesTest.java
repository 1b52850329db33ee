package dev.stancewatch.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small streams with what must come of them, as readable text. What really comes of each is left
/// in `target/decisions`.
final class DecisionTablesTest {
  private static final Path TABLES = Path.of("src/test/resources/decisions");
  private static final Path ACTUAL = Path.of("target/decisions");
  private static final int FEWEST = 40;

  static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void tables_areFound() throws IOException {
    assertTrue(tables().size() >= FEWEST, "only " + tables().size() + " tables");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void table_gives_whatItSays(String name) throws IOException {
    List<String> lines = Files.readAllLines(TABLES.resolve(name));
    int end = lines.indexOf("---");
    List<String> given = end < 0 ? lines : lines.subList(0, end);

    String answer = answer(DecisionTable.parse(given));

    Files.createDirectories(ACTUAL);
    String actual = String.join("\n", given) + "\n---\n" + answer;
    Files.writeString(ACTUAL.resolve(name), actual);
    assertEquals(String.join("\n", lines) + "\n", actual);
  }

  private static String answer(DecisionTable table) {
    Ledger ledger = Ledger.empty(Samples.KEY);
    StringBuilder told = new StringBuilder();
    History history = null;
    for (List<LogEntry> batch : table.batches()) {
      Step step = Steps.apply(table.subject(), ledger, batch, table.rules());
      ledger = Samples.after(ledger, step);
      step.notices().forEach(notice -> told.append(line(notice)));
      history = step.after();
    }
    if (history == null) {
      throw new IllegalArgumentException("an empty table");
    }
    StringBuilder answer = new StringBuilder("readings\n");
    history.traces().forEach(trace -> answer.append(line(trace)));
    answer.append("told\n").append(told.isEmpty() ? "  nothing\n" : told);
    answer.append("changes\n");
    history.changes().forEach(change -> answer.append(line(change)));
    if (history.changes().isEmpty()) {
      answer.append("  none\n");
    }
    answer.append("positions\n");
    history.positions().forEach(position -> answer.append(line(position)));
    return answer.append(history.unstable() ? "  unstable\n" : "").toString();
  }

  private static String line(Trace trace) {
    Reading reading = trace.reading();
    String word =
        reading.evidence().article().id()
            + (reading.polarity() == Polarity.SUPPORT ? " +" : " -")
            + reading.stance();
    String measure = trace.threshold() == 0 ? "" : " " + trace.value() + "/" + trace.threshold();
    return "  %-16s %s%s: %s%s\n"
        .formatted(word, name(trace.verdict()), measure, trace.why(), names(trace));
  }

  private static String line(Notice notice) {
    Change change = notice.change();
    return "  %s  %-10s %s -> %s: %s #%s\n"
        .formatted(
            minute(notice.at()),
            name(notice.kind()),
            Why.words(change.from()),
            Why.words(change.to()),
            notice.why(),
            brief(change.id()));
  }

  private static String line(Change change) {
    List<String> articles = new ArrayList<>();
    articles.add(change.trigger().evidence().article().id().value());
    change
        .corroborating()
        .forEach(reading -> articles.add(reading.evidence().article().id().value()));
    return "  %s  %-10s %s -> %s (%s) by %s, %d points: %s #%s\n"
        .formatted(
            minute(change.at()),
            name(change.stage()),
            Why.words(change.from()),
            Why.words(change.to()),
            name(change.grade()),
            String.join(" ", articles),
            change.weight(),
            change.why(),
            brief(change.id()));
  }

  private static String line(Position position) {
    List<String> articles =
        position.evidence().stream()
            .map(reading -> reading.evidence().article().id().value())
            .toList();
    return "  %s  %s by %s\n"
        .formatted(minute(position.since()), Why.words(position), String.join(" ", articles));
  }

  private static String names(Trace trace) {
    return String.join("", trace.changes().stream().map(id -> " #" + brief(id)).toList());
  }

  /// Enough of a name to tell the changes of a table apart.
  private static String brief(ChangeId id) {
    return id.value().substring(0, 4);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String minute(Instant at) {
    return at.toString().substring(0, 16);
  }
}
