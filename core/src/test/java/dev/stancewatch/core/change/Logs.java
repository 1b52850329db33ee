package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.LogEntry.Revised;
import dev.stancewatch.core.position.LogEntry.Withdrawn;
import dev.stancewatch.core.position.Polarity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random logs that are full of what the rules are about: few stances, few families, few days, so
/// that reports meet, collide and come late.
final class Logs {
  static final Instant START = Instant.parse("2025-01-01T12:00:00Z");
  static final Instant END = Instant.parse("2026-01-01T12:00:00Z");
  static final Subject SUBJECT =
      new Subject(Samples.KEY, Set.of(new StanceId("auction")), List.of());

  private static final List<String> STANCES = List.of("free", "toll", "auction");
  private static final List<String> KINDS =
      List.of("newspaper", "newspaper", "wire", "official", "blog", "state-media");
  private static final List<String> RARE =
      List.of("past", "hypothetical", "limited", "denial", "anonymous", "copy", "unsure");

  private final Random random;

  Logs(long seed) {
    this.random = new Random(seed);
  }

  /// What up to seven articles say, each as one batch, some of them edited or taken back.
  List<List<LogEntry>> batches() {
    List<List<LogEntry>> batches = new ArrayList<>();
    int articles = 1 + random.nextInt(7);
    for (int i = 0; i < articles; i++) {
      batches.add(article("a" + i));
    }
    for (int i = 0; i < articles; i++) {
      if (random.nextInt(6) == 0) {
        batches.add(List.of(takenBack(new ArticleId("a" + i), batches.get(i).getFirst())));
      }
    }
    return batches;
  }

  /// All entries of some batches in any order, some of them twice.
  List<LogEntry> shuffled(List<List<LogEntry>> batches) {
    List<LogEntry> all = new ArrayList<>(entries(batches));
    entries(batches).stream().filter(_ -> random.nextInt(3) == 0).forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  /// The same batches in the order of their arrival.
  static List<List<LogEntry>> byArrival(List<List<LogEntry>> batches) {
    return batches.stream()
        .sorted(Comparator.comparing(batch -> batch.getFirst().learnedAt()))
        .toList();
  }

  static List<LogEntry> entries(List<List<LogEntry>> batches) {
    return batches.stream().flatMap(List::stream).toList();
  }

  /// One article with one to three readings.
  List<LogEntry> article(String id) {
    Instant said = START.plus(Duration.ofDays(random.nextInt(50)));
    Duration delay = Duration.ofDays(random.nextInt(4) == 0 ? random.nextInt(40) : 0);
    String kind = pick(KINDS);
    Sample article =
        Sample.of(id, said)
            .kind(kind, "family-" + random.nextInt(3))
            .speaksFor(random.nextInt(4) == 0 ? "*" : "")
            .learned(said.plus(delay));
    List<LogEntry> entries = new ArrayList<>();
    int readings = 1 + random.nextInt(5) / 3;
    for (int i = 0; i < readings; i++) {
      entries.add(new Learned(reading(article).reading()));
    }
    return entries;
  }

  private Sample reading(Sample article) {
    Polarity side = random.nextInt(5) == 0 ? Polarity.OPPOSE : Polarity.SUPPORT;
    Sample sample = article.says(side, pick(STANCES));
    if (random.nextInt(2) == 0) {
      sample = sample.marked(random.nextInt(5) == 0 ? "second-hand" : "reported");
    }
    return random.nextInt(3) == 0 ? sample.marked(pick(RARE)) : sample;
  }

  private LogEntry takenBack(ArticleId article, LogEntry first) {
    Instant at = first.learnedAt().plus(Duration.ofDays(random.nextInt(20)));
    return random.nextBoolean() ? new Revised(article, at) : new Withdrawn(article, at, "");
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
