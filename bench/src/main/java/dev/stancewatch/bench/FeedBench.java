package dev.stancewatch.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Feeds read in a second of processor time, against ROME. Both get bytes and make their whole
/// model. Takes a folder of feeds as its argument; those that one of the two refuses, and small
/// ones, are left out.
public final class FeedBench {
  private static final URI ANYWHERE = URI.create("https://feeds.example/feed");
  private static final int MIN_BYTES = 8_000;
  private static final int BYTES_A_ROUND = 5_000_000;

  private final FeedReader reader = new FeedReader();
  private final CpuRounds rounds = new CpuRounds();

  private FeedBench() {}

  public static void main(String[] arguments) throws IOException {
    new FeedBench().run(Path.of(arguments[0]));
  }

  private void run(Path folder) throws IOException {
    double logarithms = 0;
    int feeds = 0;
    for (Path file : files(folder)) {
      byte[] body = Files.readAllBytes(file);
      if (own(body) > 0 && rome(body) > 0) {
        double times = times(file, body);
        logarithms += Math.log(times);
        feeds++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "geometric mean of %d feeds: %.1f times ROME (%d)%n",
        feeds,
        Math.exp(logarithms / feeds),
        rounds.sink());
  }

  private double times(Path file, byte[] body) {
    List<CpuRounds.Rate> rates =
        rounds.run(
            List.of(
                new CpuRounds.Contender<byte[]>("own", this::own),
                new CpuRounds.Contender<byte[]>("ROME", FeedBench::rome)),
            Collections.nCopies(Math.max(5, BYTES_A_ROUND / body.length), body));
    double times = rates.getFirst().median() / rates.getLast().median();
    System.out.printf(
        Locale.ROOT,
        "%-32s %8d bytes %8.0f/s  ROME %8.0f/s  %5.1f times%n",
        file.getFileName(),
        body.length,
        rates.getFirst().median(),
        rates.getLast().median(),
        times);
    return times;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .filter(file -> file.toFile().length() >= MIN_BYTES)
          .sorted()
          .toList();
    }
  }

  /// How many entries were read, and one for the feed; zero if it is refused or broken.
  private int own(byte[] body) {
    return switch (reader.read(ANYWHERE, Map.of(), body)) {
      case FeedOutcome.Parsed parsed -> 1 + parsed.feed().entries().size();
      case FeedOutcome.Degraded _, FeedOutcome.Rejected _ -> 0;
    };
  }

  private static int rome(byte[] body) {
    try {
      XmlReader characters = new XmlReader(new ByteArrayInputStream(body));
      return 1 + new SyndFeedInput().build(characters).getEntries().size();
    } catch (FeedException refused) {
      return 0;
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }
}
