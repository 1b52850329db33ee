package dev.stancewatch.cli.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.cli.Stancewatch;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.json.ArticleLine;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A polling process that is killed, and the processes that come after it.
final class PollKilledIT {
  private static final int FEEDS = 6;
  private static final int ITEMS = 3;

  @TempDir Path folder;

  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void poll_killedWhileFeedsAreFetched_losesNoArticleAndRepeatsOnlyWhatWasInFlight(int answers)
      throws Exception {
    CountDownLatch answered = new CountDownLatch(answers);
    HttpServer server = site(answered);
    try {
      sources(server.getAddress().getPort());
      Process doomed = poll("doomed");
      assertTrue(answered.await(90, TimeUnit.SECONDS), log("doomed"));
      doomed.destroyForcibly();
      assertNotEquals(0, doomed.waitFor(), "it was killed");
      List<String> finished = finished();

      run("too-early");
      for (String feed : finished) {
        assertEquals(1, requests.get(feed), feed + " was done, and fetched again");
      }
      leasesEnd();
      run("next");

      assertEquals(
          expected(),
          Files.readAllLines(folder.resolve("articles.jsonl")).stream()
              .map(line -> ArticleLine.read(line).url().getPath())
              .sorted()
              .toList());
      requests.forEach(
          (feed, times) -> {
            int most = finished.contains(feed) ? 1 : 2;
            assertTrue(times <= most, feed + " was fetched " + times + " times");
          });
    } finally {
      server.stop(0);
    }
  }

  private static List<String> expected() {
    return IntStream.range(0, FEEDS)
        .boxed()
        .flatMap(feed -> IntStream.range(0, ITEMS).mapToObj(item -> "/" + feed + "/" + item))
        .sorted()
        .toList();
  }

  /// The feeds whose state the killed process had stored.
  private List<String> finished() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("sources"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replaceAll("gazette-|[.]json", ""))
          .toList();
    }
  }

  /// What the killed process held is free again when its time is over.
  private void leasesEnd() throws IOException {
    List<Path> claims;
    try (Stream<Path> files = Files.list(folder.resolve("shards"))) {
      claims = files.filter(file -> file.toString().endsWith(".json")).toList();
    }
    for (Path claim : claims) {
      ShardClaim held = Json.read(Files.readString(claim), ShardClaim.class);
      ShardClaim over =
          new ShardClaim(
              held.shard(), held.owner(), Instant.EPOCH, held.polledThrough(), held.owed());
      Files.writeString(claim, Json.write(over));
    }
  }

  private void run(String name) throws IOException, InterruptedException {
    Process process = poll(name);
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.waitFor(), log(name));
  }

  private Process poll(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Stancewatch.class.getName(),
            "poll",
            "--once",
            "--contact",
            "mailto:desk@desk.example",
            "--allow-host",
            "127.0.0.1",
            "--state",
            folder.toString(),
            "--watches",
            folder.resolve("none").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private void sources(int port) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int feed = 0; feed < FEEDS; feed++) {
      String id = "gazette-" + feed;
      Source source =
          new Source(new SourceId(id), id, new PublisherFamily(id), SourceKind.NEWSPAPER, Set.of());
      URI url = URI.create("http://127.0.0.1:" + port + "/feed/" + feed);
      PolledSource polled =
          new PolledSource(source, url, PolledSource.Form.FEED, Duration.ofMinutes(5), "", "en");
      lines.append(Json.write(polled)).append('\n');
    }
    Files.writeString(folder.resolve("sources.jsonl"), lines);
  }

  private HttpServer site(CountDownLatch answered) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed/",
        exchange -> {
          String feed = exchange.getRequestURI().getPath().substring("/feed/".length());
          requests.merge(feed, 1, Integer::sum);
          answer(exchange, feed(feed));
          answered.countDown();
        });
    server.start();
    return server;
  }

  private static String feed(String feed) {
    StringBuilder items = new StringBuilder();
    for (int item = 0; item < ITEMS; item++) {
      items.append(
          "<item><title>Council meets %1$s-%2$d</title><link>http://a.example/%1$s/%2$d</link>"
              .concat("<description>%3$s</description></item>")
              .formatted(feed, item, "The council met again on Sunday. ".repeat(40)));
    }
    return "<rss version='2.0'><channel><title>Gazette</title>" + items + "</channel></rss>";
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
