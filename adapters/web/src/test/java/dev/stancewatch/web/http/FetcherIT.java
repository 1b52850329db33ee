package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.source.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FetcherIT {
  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml";
  private static final String RSS = "<?xml version='1.0'?><rss><channel/></rss>";

  @Test
  void fetch_goodFeed_bringsBodyHeadersAndValidators() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on(
          "/f",
          OK + "\nETag: \"v1\"\nLast-Modified: yesterday\nCache-Control: max-age=600\nAge: 100",
          RSS);
      String url = server.url("news.example", "/f");
      FetchOutcome.Fetched fetched = fetched(fetcher.fetch(whole(url)));
      assertEquals(RSS, fetched.body().utf8());
      assertEquals("application/rss+xml", fetched.headers().get("content-type"));
      assertEquals(new Validators(url, "\"v1\"", "yesterday"), fetched.validators());
      assertEquals(Duration.ofSeconds(500), fetched.fresh());
      assertEquals(Optional.empty(), fetched.movedTo());
      assertEquals(
          "Stancewatch/1.0 (+https://operator.example/bot)",
          server.seen().getFirst().headers().get("user-agent"));
    }
  }

  @Test
  void fetch_validatorsOfThisUrl_areSentAndAnsweredWith304() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", "HTTP/1.1 304 Not Modified\nExpires: Sun, 01 Mar 2026 12:05:00 GMT", "");
      String url = server.url("news.example", "/f");
      FetchOutcome outcome =
          fetcher.fetch(
              new FetchRequest(
                  url, FetchKind.FEED, new Validators(url, "W/\"1\"", "then"), Instant.MAX));
      FetchOutcome.NotModified same = assertInstanceOf(FetchOutcome.NotModified.class, outcome);
      assertEquals(Duration.ofMinutes(5), same.fresh());
      assertEquals("W/\"1\"", server.seen().getFirst().headers().get("if-none-match"));
      assertEquals("then", server.seen().getFirst().headers().get("if-modified-since"));
    }
  }

  @Test
  void fetch_validatorsOfAnotherUrl_areNotSent() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      String target = server.url("news.example", "/new");
      server.on("/old", "HTTP/1.1 301 Moved\nLocation: /new\nContent-Length: 0", "");
      server.on("/new", OK, RSS);
      FetchOutcome outcome =
          fetcher.fetch(
              new FetchRequest(
                  server.url("news.example", "/old"),
                  FetchKind.FEED,
                  new Validators(target, "\"new\"", ""),
                  Instant.MAX));
      fetched(outcome);
      assertFalse(server.seen().get(0).headers().containsKey("if-none-match"));
      assertEquals("\"new\"", server.seen().get(1).headers().get("if-none-match"));
    }
  }

  @Test
  void fetch_304WithoutCondition_isAProtocolFailure() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", "HTTP/1.1 304 Not Modified", "");
      failed(fetcher.fetch(whole(server.url("news.example", "/f"))), FailureKind.PROTOCOL);
    }
  }

  @Test
  void fetch_permanentThenTemporaryRedirect_remembersOnlyThePermanentPart() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/a", "HTTP/1.1 308 Moved\nLocation: /b\nContent-Length: 0", "");
      server.on("/b", "HTTP/1.1 302 Found\nLocation: /c\nContent-Length: 0", "");
      server.on("/c", OK, RSS);
      FetchOutcome.Fetched fetched =
          fetched(fetcher.fetch(whole(server.url("news.example", "/a"))));
      assertEquals("/b", fetched.movedTo().orElseThrow().getPath());
      assertEquals("/c", fetched.url().getPath());
    }
  }

  @Test
  void fetch_429WithRetryAfter_keepsTheHostClosed() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on(
          "/f",
          "HTTP/1.1 429 Slow\nRetry-After: Sun, 01 Mar 2026 13:00:00 GMT\nContent-Length: 0",
          "");
      String url = server.url("news.example", "/f");
      assertEquals(
          new FetchOutcome.SlowDown(429, Duration.ofHours(1), "status 429"),
          fetcher.fetch(whole(url)));
      assertInstanceOf(FetchOutcome.Deferred.class, fetcher.fetch(whole(url)));
      assertEquals(1, server.seen().size());
    }
  }

  @Test
  void fetch_429WithoutADate_keepsTheHostClosedForAWhile() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", "HTTP/1.1 429 Slow\nContent-Length: 0", "");
      String url = server.url("news.example", "/f");
      assertInstanceOf(FetchOutcome.SlowDown.class, fetcher.fetch(whole(url)));

      FetchOutcome next = fetcher.fetch(whole(url));

      assertEquals(
          Fetching.NOW.plus(Duration.ofMinutes(5)),
          assertInstanceOf(FetchOutcome.Deferred.class, next).until());
      assertEquals(1, server.seen().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "204, WRONG_BODY",
    "206, STATUS",
    "400, STATUS",
    "401, STATUS",
    "404, STATUS",
    "418, STATUS",
    "500, STATUS",
    "503, STATUS",
    "300, REDIRECT"
  })
  void fetch_statusThatBringsNothing_isTyped(int status, FailureKind kind) throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      String length = status == 204 ? "" : "\nContent-Length: 0";
      server.on("/f", "HTTP/1.1 " + status + " X" + length, "");
      failed(fetcher.fetch(whole(server.url("news.example", "/f"))), kind);
    }
  }

  @Test
  void fetch_410_isGone() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", "HTTP/1.1 410 Gone\nContent-Length: 0", "");
      assertInstanceOf(
          FetchOutcome.Gone.class, fetcher.fetch(whole(server.url("news.example", "/f"))));
    }
  }

  @Test
  void fetch_htmlErrorPageWithStatus200_isAFailureAndNotAnEmptyFeed() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", OK, "<!DOCTYPE html><html><title>Oops</title></html>");
      failed(fetcher.fetch(whole(server.url("news.example", "/f"))), FailureKind.WRONG_BODY);
    }
  }

  @Test
  void fetch_gzipBomb_stopsAtTheLimit() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 64; i++) {
        gzip.write(blank);
      }
    }
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on(
          "/f",
          (_, out) ->
              out.write(RudeServer.bytes(OK + "\nContent-Encoding: gzip", bomb.toByteArray())));
      failed(fetcher.fetch(whole(server.url("news.example", "/f"))), FailureKind.TOO_LARGE);
    }
  }

  @Test
  void fetch_nobodyListens_isAConnectFailure() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Fetcher fetcher = Fetching.fetcher()) {
      failed(fetcher.fetch(whole("http://news.example:" + port + "/f")), FailureKind.CONNECT);
    }
  }

  @Test
  void fetch_unknownName_isANameFailure() throws Exception {
    try (Fetcher fetcher =
        Fetching.fetcher(
            Fetching.QUICK,
            host -> {
              throw new UnknownHostException(host);
            })) {
      failed(fetcher.fetch(whole("http://nowhere.example/f")), FailureKind.NAME);
    }
  }

  @Test
  void fetch_plainTextWhereTlsIsExpected_isATlsFailure() throws Exception {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", OK, RSS);
      String url = server.url("news.example", "/f").replace("http://", "https://");
      FetchOutcome outcome = fetcher.fetch(whole(url));
      FetchOutcome.Failed failed = assertInstanceOf(FetchOutcome.Failed.class, outcome);
      assertTrue(failed.kind() != FailureKind.STATUS, failed.reason());
    }
  }

  @Test
  void fetch_serverHangsUpAtOnce_isAProtocolFailure() throws IOException, InterruptedException {
    try (RudeServer server = new RudeServer();
        Fetcher fetcher = Fetching.fetcher()) {
      server.on("/f", (_, _) -> {});
      failed(fetcher.fetch(whole(server.url("news.example", "/f"))), FailureKind.PROTOCOL);
    }
  }

  private static FetchRequest whole(String url) {
    return FetchRequest.whole(url, FetchKind.FEED);
  }

  private static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
    return assertInstanceOf(FetchOutcome.Fetched.class, outcome, outcome.toString());
  }

  private static void failed(FetchOutcome outcome, FailureKind kind) {
    FetchOutcome.Failed failed =
        assertInstanceOf(FetchOutcome.Failed.class, outcome, outcome.toString());
    assertEquals(kind, failed.kind(), failed.reason());
  }
}
