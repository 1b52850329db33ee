package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// Each behaviour of the ssrf-urls set against a real socket.
final class FetcherBehaviourIT {
  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml";
  private static final String RSS = "<rss><channel><title>t</title></channel></rss>";

  private final Map<String, Executable> cases =
      Map.ofEntries(
          Map.entry(
              "redirect 302 from a public host to http://169.254.169.254/",
              () -> redirectIsRefused("http://169.254.169.254/")),
          Map.entry(
              "redirect 307 to http://localhost/", () -> redirectIsRefused("http://localhost/")),
          Map.entry("https to http downgrade redirect", this::downgradeIsNeverRemembered),
          Map.entry("redirect loop and 21 hops", this::redirectLoopStops),
          Map.entry("redirect to file:", () -> redirectFails("file:///etc/passwd")),
          Map.entry("DNS name that resolves to 127.0.0.1 (A)", () -> nameIsRefused("127.0.0.1")),
          Map.entry(
              "DNS name with one public and one private answer",
              () -> nameIsRefused("93.184.216.34", "10.0.0.1")),
          Map.entry("DNS rebinding: public on check, private on connect", this::rebindingIsRefused),
          Map.entry("AAAA ::ffff:10.0.0.1", () -> nameIsRefused("::ffff:10.0.0.1")),
          Map.entry("CNAME chain to internal name", () -> nameIsRefused("192.168.7.7")),
          Map.entry("HTTP/1.1 101 upgrade", this::upgradeIsRefused),
          Map.entry("proxy environment variables set", this::proxySettingsAreIgnored),
          Map.entry("robots.txt, favicon, sitemap and image fetches", this::everyKindIsGuarded),
          Map.entry("cookie from host A after redirect to host B", this::cookiesAreNotKept),
          Map.entry("Authorization after cross-origin redirect", this::nothingSecretIsSent),
          Map.entry("response header of 1 MB; 10,000 headers", this::headersAreLimited),
          Map.entry("slow-loris body, 1 byte per second", this::slowBodyEnds),
          Map.entry("Content-Length smaller or larger than body", this::wrongLengthIsTyped),
          Map.entry("endless chunked body", this::endlessBodyEnds));

  @TestFactory
  Stream<DynamicTest> behaviour_eachOfTheSet_isAsListed() throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream in =
        FetcherBehaviourIT.class.getResourceAsStream("/ssrf-urls/behaviours.json")) {
      for (JsonNode line : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        names.add(line.get("case").asText());
      }
    }
    assertEquals(19, names.size());
    return names.stream()
        .map(name -> DynamicTest.dynamicTest(name, Objects.requireNonNull(cases.get(name), name)));
  }

  private static FetchOutcome fetch(RudeServer server, String path) throws InterruptedException {
    try (Fetcher fetcher = Fetching.fetcher()) {
      return fetcher.fetch(FetchRequest.whole(server.url("news.example", path), FetchKind.FEED));
    }
  }

  private static String moved(int status, String to) {
    return "HTTP/1.1 " + status + " Moved\nContent-Length: 0\nLocation: " + to;
  }

  private void redirectIsRefused(String target) throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/feed", moved(302, target), "");
      assertInstanceOf(FetchOutcome.Refused.class, fetch(server, "/feed"));
    }
  }

  private void redirectFails(String target) throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/feed", moved(301, target), "");
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, fetch(server, "/feed"));
      assertEquals(FailureKind.REDIRECT, failed.kind());
    }
  }

  private void downgradeIsNeverRemembered() {
    Hop secure =
        Hop.first(
            URI.create("https://news.example/feed"),
            FetchRequest.whole("https://news.example/feed", FetchKind.FEED));
    assertTrue(secure.next(URI.create("http://news.example/feed"), true).movedTo().isEmpty());
    assertTrue(secure.next(URI.create("https://news.example/f"), true).movedTo().isPresent());
  }

  private void redirectLoopStops() throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/feed", moved(302, "/feed"), "");
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, fetch(server, "/feed"));
      assertEquals(FailureKind.REDIRECT, failed.kind());
      assertEquals(Fetching.QUICK.maxHops() + 1, server.seen().size());
    }
  }

  private void nameIsRefused(String... addresses) throws Exception {
    List<InetAddress> answer = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, _ -> answer)) {
      assertInstanceOf(
          FetchOutcome.Refused.class,
          fetcher.fetch(FetchRequest.whole("http://public.example/feed", FetchKind.FEED)));
    }
  }

  /// A name server that changes its mind is asked once a connection, and that answer is judged.
  private void rebindingIsRefused() throws Exception {
    List<String> asked = new ArrayList<>();
    try (RudeServer server = new RudeServer();
        Fetcher fetcher =
            Fetching.fetcher(
                Fetching.QUICK,
                host -> {
                  asked.add(host);
                  return List.of(InetAddress.getLoopbackAddress());
                })) {
      String url = server.url("news.example", "/feed");
      server.on("/feed", moved(302, "http://rebound.example:8080/feed"), "");
      assertInstanceOf(
          FetchOutcome.Refused.class, fetcher.fetch(FetchRequest.whole(url, FetchKind.FEED)));
      assertEquals(List.of("news.example", "rebound.example"), asked);
    }
  }

  private void upgradeIsRefused() throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/feed", "HTTP/1.1 101 Switching\nUpgrade: foo\nConnection: upgrade", "");
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, fetch(server, "/feed"));
      assertEquals(FailureKind.PROTOCOL, failed.kind());
    }
  }

  private void proxySettingsAreIgnored() throws Exception {
    String before = System.getProperty("http.proxyHost");
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "9");
    try (RudeServer server = new RudeServer()) {
      server.on("/feed", OK, RSS);
      assertInstanceOf(FetchOutcome.Fetched.class, fetch(server, "/feed"));
    } finally {
      System.clearProperty("http.proxyPort");
      if (before == null) {
        System.clearProperty("http.proxyHost");
      } else {
        System.setProperty("http.proxyHost", before);
      }
    }
  }

  private void everyKindIsGuarded() throws Exception {
    try (Fetcher fetcher = Fetching.fetcher()) {
      for (FetchKind kind : FetchKind.values()) {
        assertInstanceOf(
            FetchOutcome.Refused.class,
            fetcher.fetch(FetchRequest.whole("http://10.0.0.1/robots.txt", kind)));
      }
    }
  }

  private void cookiesAreNotKept() throws Exception {
    try (RudeServer server = new RudeServer()) {
      String target = server.url("other.example", "/b");
      server.on("/a", moved(302, target) + "\nSet-Cookie: id=7; Domain=example", "");
      server.on("/b", OK, RSS);
      assertInstanceOf(FetchOutcome.Fetched.class, fetch(server, "/a"));
      assertFalse(server.seen().getLast().headers().containsKey("cookie"));
    }
  }

  private void nothingSecretIsSent() throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/a", moved(302, server.url("other.example", "/b")), "");
      server.on("/b", OK, RSS);
      fetch(server, "/a");
      for (RudeServer.Seen request : server.seen()) {
        assertFalse(request.headers().containsKey("authorization"));
        assertFalse(request.headers().containsKey("referer"));
      }
    }
  }

  private void headersAreLimited() throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/long", OK + "\nX-Long: " + "x".repeat(1 << 20), RSS);
      server.on("/many", OK + "\nX: y".repeat(10_000), RSS);
      for (String path : List.of("/long", "/many")) {
        FetchOutcome.Failed failed =
            assertInstanceOf(FetchOutcome.Failed.class, fetch(server, path), path);
        assertEquals(FailureKind.PROTOCOL, failed.kind());
      }
    }
  }

  private void slowBodyEnds() throws Exception {
    FetchLimits hasty =
        new FetchLimits(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(400), 5, 200, 100, 16);
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher(hasty, _ -> List.of(InetAddress.getLoopbackAddress()))) {
      server.on("/feed", (_, out) -> trickle(server, out));
      FetchOutcome.Failed failed =
          assertInstanceOf(
              FetchOutcome.Failed.class,
              fetcher.fetch(
                  FetchRequest.whole(server.url("news.example", "/feed"), FetchKind.FEED)));
      assertEquals(FailureKind.TIMEOUT, failed.kind());
    }
  }

  private static void trickle(RudeServer server, OutputStream out) throws IOException {
    out.write(RudeServer.bytes(OK, new byte[0]));
    for (int i = 0; i < 100; i++) {
      out.write('<');
      out.flush();
      server.dawdle(100);
    }
  }

  /// Longer than promised shows in HTTP; shorter is cut where promised and fails as a cut feed.
  private void wrongLengthIsTyped() throws Exception {
    try (RudeServer server = new RudeServer()) {
      server.on("/short", OK + "\nContent-Length: 4000", RSS);
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, fetch(server, "/short"));
      assertEquals(FailureKind.PROTOCOL, failed.kind());
      server.on("/long", OK + "\nContent-Length: 20", RSS);
      FetchOutcome.Fetched cut =
          assertInstanceOf(FetchOutcome.Fetched.class, fetch(server, "/long"));
      assertEquals(RSS.substring(0, 20), cut.body().utf8());
    }
  }

  private void endlessBodyEnds() throws Exception {
    byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (RudeServer server = new RudeServer()) {
      server.on(
          "/feed",
          (_, out) -> {
            out.write(RudeServer.bytes(OK + "\nTransfer-Encoding: chunked", new byte[0]));
            for (int i = 0; i < 1_000; i++) {
              out.write(chunk);
            }
          });
      FetchOutcome.Failed failed =
          assertInstanceOf(FetchOutcome.Failed.class, fetch(server, "/feed"));
      assertEquals(FailureKind.TOO_LARGE, failed.kind());
    }
  }

  @Test
  void cases_allOfTheSet_haveATest() {
    assertEquals(19, cases.size());
  }
}
