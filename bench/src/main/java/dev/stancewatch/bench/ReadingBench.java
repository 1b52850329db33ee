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
/// memory of the process. Takes a folder of replay folders as its argument: an article is topical
/// under the watch of its own stream if it is read to the end, and off topic under the watches of
/// the others if it is skipped.
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
      throw new IllegalArgumentException("usage: ReadingBench FOLDER_OF_REPLAY_FOLDERS");
    }
    new ReadingBench().run(Path.of(arguments[0]));
  }

  private void run(Path folder) throws IOException {
    List<ReplayFolder> streams = new ArrayList<>();
    for (Path path : folders(folder)) {
      streams.add(ReplayFolder.read(path));
    }
    List<Case> topical = new ArrayList<>();
    List<Case> offTopic = new ArrayList<>();
    for (ReplayFolder stream : streams) {
      ArticleReader reader =
          ArticleReader.standard(stream.watch().actors(), stream.watch().issues());
      for (ReplayFolder other : streams) {
        for (Article article : other.articles()) {
          (other.equals(stream) ? topical : offTopic).add(new Case(reader, article));
        }
      }
    }
    report("topical", keep(topical, ArticleReading.Read.class::isInstance), TOPICAL_BAR);
    report("off topic", keep(offTopic, ArticleReading.Skipped.class::isInstance), OFF_TOPIC_BAR);
    System.out.printf(
        Locale.ROOT, "peak memory %s, bar 450 MB (%d)%n", peak(Path.of("/proc/self/status")), sink);
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
