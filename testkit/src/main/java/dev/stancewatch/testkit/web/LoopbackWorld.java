package dev.stancewatch.testkit.web;

import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Feeds by the thousand on one port of loopback, two at each host name, each behaving as its
/// [WorldKind] says. Whoever visits must resolve all names to loopback. Threads may share it.
public final class LoopbackWorld implements AutoCloseable {
  private static final int FEEDS_PER_HOST = 2;

  private final int feeds;
  private final Duration slowness;
  private final WorldSite site;
  private final WorldLog log = new WorldLog();
  private final AtomicInteger round = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ServerSocket socket;

  /// @param start the time of the world when it begins; items are dated after it
  /// @param slowness how late the bodies of slow feeds are
  public LoopbackWorld(int feeds, Instant start, Duration slowness) throws IOException {
    this.feeds = feeds;
    this.slowness = slowness;
    this.site = new WorldSite(start);
    this.socket = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("loopback-world").start(this::accept);
  }

  /// All sources of the world.
  public List<PolledSource> sources() {
    return IntStream.range(0, feeds).mapToObj(this::source).toList();
  }

  /// The names of all hosts.
  public Set<String> hosts() {
    return IntStream.range(0, feeds)
        .mapToObj(LoopbackWorld::host)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How a source behaves.
  public static WorldKind kindOf(SourceId source) {
    return WorldKind.of(Integer.parseInt(source.value().substring("gazette-".length())));
  }

  /// Publishes the next item in every feed that has news.
  public void nextRound() {
    round.incrementAndGet();
  }

  /// What was asked for so far.
  public WorldLog log() {
    return log;
  }

  private static String host(int feed) {
    return "h" + feed / FEEDS_PER_HOST + ".example";
  }

  private PolledSource source(int feed) {
    Source source =
        new Source(
            new SourceId("gazette-" + feed),
            "Gazette " + feed,
            new PublisherFamily("gazette-" + feed),
            SourceKind.NEWSPAPER,
            Set.of());
    URI url = URI.create("http://" + host(feed) + ":" + socket.getLocalPort() + "/feed/" + feed);
    return new PolledSource(source, url, PolledSource.Form.FEED, Duration.ofMinutes(1), "us", "en");
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket peer = socket.accept();
        Thread.ofVirtual().start(() -> serve(peer));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket peer) {
    try (peer) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1), 2_048);
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String host = "";
      String condition = "";
      for (String header = in.readLine();
          header != null && !header.isEmpty();
          header = in.readLine()) {
        String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        String value = header.substring(header.indexOf(':') + 1).strip();
        host = name.equals("host") ? value : host;
        condition = name.equals("if-none-match") ? value : condition;
      }
      visit(peer.getOutputStream(), host, line.split(" ", -1)[1], condition);
    } catch (IOException e) {
      // The visitor left, as it should at hostile places.
      return;
    }
  }

  private void visit(OutputStream out, String host, String path, String condition)
      throws IOException {
    log.begin(host, path);
    try {
      WorldReply reply = site.answer("http://" + host, path, condition, round.get());
      log.answered(reply.status());
      if (reply.status() == 0) {
        return;
      }
      reply.writeHead(out);
      if (reply.dawdles()) {
        dawdle();
      }
      reply.writeBody(out);
    } finally {
      log.end(host);
    }
  }

  private void dawdle() {
    try {
      if (closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
