package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.LogEntry.Revised;
import dev.stancewatch.core.position.LogEntry.Withdrawn;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small stream of readings in words. The folder of the tables has a page on their form.
record DecisionTable(Subject subject, EvidenceRules rules, List<List<LogEntry>> batches) {
  private static final Pattern TAKEN_BACK =
      Pattern.compile("(\\S+) +(withdrawn|revised) +(\\S+)(?: +\"(.*)\")?");
  private static final Pattern SAID =
      Pattern.compile("(\\S+) +(\\S+)(?: > (\\S+))? +([\\w-]+)/([\\w-]+)(\\*|\\(other\\))? +(.*)");

  /// Reads the lines above the answer.
  static DecisionTable parse(List<String> lines) {
    Set<StanceId> middles = new HashSet<>();
    List<Term> terms = new ArrayList<>();
    EvidenceRules rules = EvidenceRules.standard();
    Map<Batch, List<LogEntry>> batches = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("middle: ")) {
        middles.add(new StanceId(after(line)));
      } else if (line.startsWith("term: ")) {
        String[] parts = after(line).split(" ", -1);
        terms.add(new Term(new ActorId(parts[0]), instant(parts[1]), null));
      } else if (line.startsWith("without: ")) {
        rules = rules.without(Rule.valueOf(after(line)));
      } else if (line.startsWith("with: ")) {
        rules = rules.with(Rule.valueOf(after(line)));
      } else {
        for (LogEntry entry : entries(line)) {
          batches
              .computeIfAbsent(
                  new Batch(entry.article(), entry.learnedAt()), _ -> new ArrayList<>())
              .add(entry);
        }
      }
    }
    List<List<LogEntry>> inOrder =
        batches.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Batch::at)))
            .map(Map.Entry::getValue)
            .toList();
    return new DecisionTable(new Subject(Samples.KEY, middles, terms), rules, inOrder);
  }

  private static List<LogEntry> entries(String line) {
    Matcher back = TAKEN_BACK.matcher(line);
    if (back.matches()) {
      ArticleId article = new ArticleId(back.group(1));
      Instant at = instant(back.group(3));
      String reason = back.group(4) == null ? "" : back.group(4);
      return List.of(
          back.group(2).equals("revised")
              ? new Revised(article, at)
              : new Withdrawn(article, at, reason));
    }
    Matcher said = SAID.matcher(line);
    if (!said.matches()) {
      throw new IllegalArgumentException("not a line of a table: " + line);
    }
    Sample article =
        Sample.of(said.group(1), instant(said.group(2)))
            .kind(said.group(4), said.group(5))
            .speaksFor(said.group(6) == null ? "" : said.group(6));
    Instant learned = said.group(3) == null ? article.saidAt() : instant(said.group(3));
    List<LogEntry> entries = new ArrayList<>();
    for (String word : said.group(7).split(", ", -1)) {
      entries.add(new Learned(word(article.learned(learned), word.split(" ", -1))));
    }
    return entries;
  }

  private static Reading word(Sample article, String[] parts) {
    Polarity side =
        switch (parts[0].charAt(0)) {
          case '+' -> Polarity.SUPPORT;
          case '-' -> Polarity.OPPOSE;
          default -> throw new IllegalArgumentException("neither + nor -: " + parts[0]);
        };
    Sample sample = article.says(side, parts[0].substring(1));
    for (int i = 1; i < parts.length; i++) {
      sample = sample.marked(parts[i]);
    }
    return sample.reading();
  }

  private static String after(String line) {
    return line.substring(line.indexOf(' ') + 1).strip();
  }

  /// A day, or a minute of one.
  private static Instant instant(String text) {
    String minute = text.contains("T") ? text : text + "T12:00";
    return Instant.parse(minute.toUpperCase(Locale.ROOT) + ":00Z");
  }

  private record Batch(ArticleId article, Instant at) {}
}
