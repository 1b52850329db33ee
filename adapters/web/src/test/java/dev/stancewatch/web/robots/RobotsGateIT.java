package dev.stancewatch.web.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.UserAgent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RobotsGateIT {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void allows_severalPagesOfASite_readsTheFileOnceADay() throws Exception {
    HttpServer server = serve(200, "user-agent: *\ndisallow: /private");
    try (Fetcher fetcher = fetcher()) {
      RobotsGate gate = gate(fetcher);
      assertEquals(true, gate.allows(url(server, "/news")));
      assertEquals(false, gate.allows(url(server, "/private/a")));
      assertEquals(1, asked.get());
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(25)));
      assertEquals(true, gate.allows(url(server, "/news")));
      assertEquals(2, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, true",
    "401, true",
    "403, true",
    "410, true",
    "500, false",
    "503, false",
    "429, false"
  })
  void allows_fileThatCannotBeRead_isDecidedByTheStatus(int status, boolean expected)
      throws Exception {
    HttpServer server = serve(status, "");
    try (Fetcher fetcher = fetcher()) {
      assertEquals(expected, gate(fetcher).allows(url(server, "/news")));
    } finally {
      server.stop(0);
    }
  }

  private HttpServer serve(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/robots.txt",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI url(HttpServer server, String path) {
    return URI.create("http://news.example:" + server.getAddress().getPort() + path);
  }

  private HostTurns turns() {
    return new HostTurns(new Manners(1, Duration.ZERO, Duration.ofSeconds(5)), now::get, _ -> {});
  }

  private RobotsGate gate(Fetcher fetcher) {
    return new RobotsGate(fetcher, turns(), "Stancewatch", now::get);
  }

  private Fetcher fetcher() {
    return new Fetcher(
        new Guard(GuardPolicy.allowing(Set.of("news.example"))),
        _ -> List.of(InetAddress.getLoopbackAddress()),
        FetchLimits.STANDARD,
        new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
        turns(),
        now::get);
  }
}
