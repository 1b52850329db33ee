package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.RecordingArticles;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.UserAgent;
import dev.stancewatch.web.robots.RobotsGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A feed of one teaser, whose page does not come at first.
final class LostPagesIT {
  private static final String TEXT = "The minister said that the bridge must open. ".repeat(20);
  private static final String PAGE =
      "<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>"
          + TEXT
          + "</p><p>"
          + TEXT
          + "</p></article></body></html>";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final ConcurrentMap<String, Integer> statuses = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> asked = new ConcurrentHashMap<>();
  private final InMemorySourceStates states = new InMemorySourceStates();
  private final RecordingArticles articles = new RecordingArticles();
  private final HttpServer server;
  private final Fetcher fetcher;
  private final CollectArticles collect;

  LostPagesIT() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    HostTurns turns =
        new HostTurns(new Manners(2, Duration.ZERO, Duration.ofSeconds(5)), now::get, _ -> {});
    fetcher =
        new Fetcher(
            new Guard(GuardPolicy.allowing(Set.of("news.example"))),
            _ -> List.of(InetAddress.getLoopbackAddress()),
            FetchLimits.STANDARD,
            new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
            turns,
            now::get);
    collect =
        new CollectArticles(
            fetcher,
            new RobotsGate(fetcher, turns, "Stancewatch", now::get),
            states,
            articles,
            World.LIMITS,
            now::get);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void run_pageFailsForAWhile_articleComesLaterWithItsText(int status) throws Exception {
    statuses.put("/bridge", status);
    SourceHealth health = look();
    assertEquals(
        "status " + status, assertInstanceOf(SourceHealth.Pageless.class, health).reason());
    assertEquals(0, articles.articles().size());

    statuses.put("/bridge", 200);
    pass(Duration.ofMinutes(40));
    assertInstanceOf(SourceHealth.Undated.class, look());

    CollectedArticle article = articles.articles().getFirst();
    assertEquals(CollectedArticle.Cause.NEW, article.cause());
    assertTrue(article.article().text().contains(TEXT.strip()), article.article().text());
    assertEquals(2, asked.get("/bridge"));
    pass(Duration.ofHours(13));
    look();
    assertEquals(1, articles.articles().size());
  }

  @Test
  void run_robotsFileFailsForAWhile_articleComesLaterWithItsText() throws Exception {
    statuses.put("/robots.txt", 503);
    look();
    pass(Duration.ofMinutes(20));
    look();
    assertEquals(1, asked.get("/robots.txt"));
    assertEquals(0, articles.articles().size());

    statuses.put("/robots.txt", 404);
    pass(Duration.ofMinutes(40));
    look();
    assertEquals(1, articles.articles().size());
    assertTrue(articles.articles().getFirst().article().text().contains(TEXT.strip()));
  }

  @Test
  void run_pageFailsForHours_teaserComesAfterSixWithTheReason() throws Exception {
    statuses.put("/bridge", 500);
    for (int looks = 1; looks <= 10; looks++) {
      look();
      assertEquals(looks, asked.get("/bridge"));
      pass(Duration.ofMinutes(36));
    }
    assertEquals(0, articles.articles().size());
    CollectReport report = run();

    assertEquals(List.of("gazette: told without their pages: 1, status 500"), report.notices());
    assertEquals("Teaser.", articles.articles().getFirst().article().text());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 410})
  void run_pageThatWillNeverCome_isTeaserAtOnce(int status) throws Exception {
    statuses.put("/bridge", status);

    assertInstanceOf(SourceHealth.Undated.class, look());

    assertEquals("Teaser.", articles.articles().getFirst().article().text());
  }

  private SourceHealth look() throws InterruptedException {
    return assertInstanceOf(Polled.Done.class, run().polled().getFirst()).health();
  }

  private CollectReport run() throws InterruptedException {
    return collect.run(List.of(source()), "run-1", now.get().plusSeconds(3_600));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private PolledSource source() {
    Source source =
        new Source(
            new SourceId("gazette"),
            "Gazette",
            new PublisherFamily("gazette"),
            SourceKind.NEWSPAPER,
            Set.of());
    return new PolledSource(
        source,
        URI.create(base() + "/feed"),
        PolledSource.Form.FEED,
        Duration.ofMinutes(5),
        "us",
        "en");
  }

  private String base() {
    return "http://news.example:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.merge(path, 1, Integer::sum);
      boolean feed = path.equals("/feed");
      String body =
          feed
              ? "<rss version='2.0'><channel><title>Gazette</title><item><title>Bridge</title><link>"
                  + base()
                  + "/bridge</link><description>Teaser.</description></item></channel></rss>"
              : PAGE;
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add("Content-Type", feed ? "application/rss+xml" : "text/html; charset=utf-8");
      int usual = path.equals("/robots.txt") ? 404 : 200;
      exchange.sendResponseHeaders(statuses.getOrDefault(path, usual), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
