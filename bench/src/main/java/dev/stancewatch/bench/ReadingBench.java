package dev.stancewatch.bench;

import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Articles read in a second of processor time of one thread, from text to readings, and the peak
/// memory of the process. Takes a replay folder as its argument, whose watch is read for: its own
/// articles are topical if they are read to the end, those of the folders beside it off topic if
/// they are skipped.
public final class ReadingBench {
  private static final int WARM_UP = 1;
  private static final int MEASURED = 3;
  private static final double TOPICAL_BAR = 5;
  private static final double OFF_TOPIC_BAR = 500;

  private record Case(ArticleReader reader, Article article) {}

  private int sink;

  private ReadingBench() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: ReadingBench REPLAY_FOLDER");
    }
    new ReadingBench().run(Path.of(arguments[0]));
  }

  private void run(Path folder) throws IOException {
    ReplayFolder watched = ReplayFolder.read(folder);
    ArticleReader reader =
        ArticleReader.standard(watched.watch().actors(), watched.watch().issues());
    List<Case> topical = cases(reader, watched);
    List<Case> offTopic = new ArrayList<>();
    for (Path other : folders(folder.toAbsolutePath().resolve("..").normalize())) {
      if (!other.equals(folder.toAbsolutePath())) {
        offTopic.addAll(cases(reader, ReplayFolder.read(other)));
      }
    }
    report("topical", keep(topical, ArticleReading.Read.class::isInstance), TOPICAL_BAR);
    report("off topic", keep(offTopic, ArticleReading.Skipped.class::isInstance), OFF_TOPIC_BAR);
    System.out.printf(
        Locale.ROOT, "peak memory %s, bar 450 MB (%d)%n", peak(Path.of("/proc/self/status")), sink);
  }

  private static List<Case> cases(ArticleReader reader, ReplayFolder stream) {
    return stream.articles().stream().map(article -> new Case(reader, article)).toList();
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(path -> Files.isRegularFile(path.resolve("articles.jsonl")))
          .sorted()
          .toList();
    }
  }

  /// The cases that end as they should; reading them warms up, too.
  private static List<Case> keep(List<Case> cases, Predicate<ArticleReading> wanted) {
    return cases.stream().filter(one -> wanted.test(one.reader().read(one.article()))).toList();
  }

  private void report(String name, List<Case> cases, double bar) {
    double[] rates = new double[MEASURED];
    for (int round = -WARM_UP; round < MEASURED; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Case one : cases) {
        sink += one.reader().read(one.article()).article().value().length();
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (round >= 0) {
        rates[round] = cases.size() / (spent / 1e9);
      }
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%-9s %8.1f articles per CPU-second (%.1f to %.1f), %d articles, bar %.0f%n",
        name,
        rates[MEASURED / 2],
        rates[0],
        rates[MEASURED - 1],
        cases.size(),
        bar);
  }

  /// The most memory that the process has held, as Linux tells.
  private static String peak(Path status) throws IOException {
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D+", ""))
        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }
}
