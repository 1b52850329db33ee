package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/// The process that reads hostile files. Every attempt to open an address is counted and refused.
final class HostileReader {
  private static final URI ADDRESS = URI.create("http://feed.example/feed");

  /// One byte more than the reader takes, so that it can say so.
  private static final int MAX_BYTES = 16 * 1024 * 1024 + 1;

  private HostileReader() {}

  /// Prints a JSON line for each file named.
  public static void main(String[] files) throws IOException {
    AtomicInteger opened = new AtomicInteger();
    URL.setURLStreamHandlerFactory(protocol -> refusing(opened));
    FeedReader reader = new FeedReader();
    reader.read(ADDRESS, Map.of(), "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8));
    reader.read(ADDRESS, Map.of(), "<rss><channel>&".getBytes(StandardCharsets.UTF_8));
    ObjectMapper mapper = new ObjectMapper();
    for (String file : files) {
      byte[] body = body(Path.of(file));
      int before = opened.get();
      long start = cpuNanos();
      FeedOutcome outcome = reader.read(ADDRESS, Map.of(), body);
      long millis = (cpuNanos() - start) / 1_000_000;
      HostileAnswer answer = answer(file, millis, outcome, opened.get() - before);
      System.out.println(mapper.writeValueAsString(answer));
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static HostileAnswer answer(String file, long millis, FeedOutcome outcome, int opened) {
    return switch (outcome) {
      case FeedOutcome.Parsed(Feed feed) ->
          new HostileAnswer(file, millis, "parsed", "", titles(feed), links(feed), opened);
      case FeedOutcome.Degraded(Feed feed, String reason) ->
          new HostileAnswer(file, millis, "degraded", reason, titles(feed), links(feed), opened);
      case FeedOutcome.Rejected(String reason) ->
          new HostileAnswer(file, millis, "rejected", reason, List.of(), List.of(), opened);
    };
  }

  private static List<String> titles(Feed feed) {
    return feed.entries().stream().map(Entry::title).toList();
  }

  private static List<String> links(Feed feed) {
    return feed.entries().stream().map(Entry::link).toList();
  }

  private static byte[] body(Path file) throws IOException {
    byte[] stored = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return stored;
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return plain.readNBytes(MAX_BYTES);
    }
  }

  private static URLStreamHandler refusing(AtomicInteger opened) {
    return new URLStreamHandler() {
      @Override
      protected URLConnection openConnection(URL address) throws IOException {
        opened.incrementAndGet();
        throw new IOException("refused: " + address.getProtocol());
      }
    };
  }
}
