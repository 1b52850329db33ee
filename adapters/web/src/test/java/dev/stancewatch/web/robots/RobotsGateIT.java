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
  void permits_severalPagesOfASite_readsTheFileOnceADay() throws Exception {
    HttpServer server = serve(200, "user-agent: *\ndisallow: /private");
    try (Fetcher fetcher = fetcher()) {
      RobotsGate gate = gate(fetcher);
      assertEquals(new Permission.Granted(), permission(gate, url(server, "/news")));
      assertEquals(
          new Permission.Denied("robots.txt forbids the page"),
          permission(gate, url(server, "/private/a")));
      assertEquals(1, asked.get());
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(25)));
      assertEquals(new Permission.Granted(), permission(gate, url(server, "/news")));
      assertEquals(2, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, Granted",
    "401, Granted",
    "403, Granted",
    "410, Granted",
    "500, NotKnown",
    "503, NotKnown",
    "429, NotKnown"
  })
  void permits_fileThatCannotBeRead_isDecidedByTheStatus(int status, String expected)
      throws Exception {
    HttpServer server = serve(status, "");
    try (Fetcher fetcher = fetcher()) {
      Permission permission = permission(gate(fetcher), url(server, "/news"));
      assertEquals(expected, permission.getClass().getSimpleName());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void permits_fileThatCannotBeRead_isAskedForAgainAfterHalfAnHour() throws Exception {
    HttpServer server = serve(500, "");
    try (Fetcher fetcher = fetcher()) {
      RobotsGate gate = gate(fetcher);
      URI page = url(server, "/news");
      assertEquals(new Permission.NotKnown("robots.txt: status 500"), permission(gate, page));
      now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(29)));
      permission(gate, page);
      assertEquals(1, asked.get());
      now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
      permission(gate, page);
      assertEquals(2, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void permits_turnComesTooLate_isNotRemembered() throws Exception {
    HttpServer server = serve(404, "");
    try (Fetcher fetcher = fetcher()) {
      RobotsGate gate = gate(fetcher);
      URI page = url(server, "/news");
      Permission late = gate.permits(page, now.get().minusSeconds(1));
      assertEquals("NotKnown", late.getClass().getSimpleName());

      assertEquals(new Permission.Granted(), permission(gate, page));
    } finally {
      server.stop(0);
    }
  }

  private static Permission permission(RobotsGate gate, URI page) throws InterruptedException {
    return gate.permits(page, Instant.MAX);
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
