package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.core.source.Validators;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.http.Body;
import dev.stancewatch.web.http.FetchOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListReaderTest {
  private static final URI PAGE = URI.create("https://ministry.example/news");

  @Test
  void read_pageOfLinks_isAFeedWithoutTexts() {
    FeedOutcome.Parsed parsed =
        assertInstanceOf(
            FeedOutcome.Parsed.class,
            read(
                "<html><body><main><h2><a href='/news/2026/02/28/talks-resume-on-the-river'>Talks"
                    + " on the river border resume after three"
                    + " weeks</a></h2></main></body></html>"));
    List<Entry> entries = parsed.feed().entries();
    assertEquals(1, entries.size());
    assertEquals(
        "https://ministry.example/news/2026/02/28/talks-resume-on-the-river",
        entries.getFirst().link());
    assertEquals("Talks on the river border resume after three weeks", entries.getFirst().title());
  }

  @Test
  void read_newsSitemap_givesDatedPagesNewestFirst() {
    FeedOutcome.Parsed parsed =
        assertInstanceOf(
            FeedOutcome.Parsed.class,
            read(
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + "<url><loc>https://ministry.example/a</loc><lastmod>2026-02-27</lastmod></url>"
                    + "<url><loc>https://ministry.example/about</loc></url>"
                    + "<url><loc>https://ministry.example/b</loc>"
                    + "<lastmod>2026-02-28T10:00:00Z</lastmod></url></urlset>"));
    List<Entry> entries = parsed.feed().entries();
    assertEquals(
        List.of("https://ministry.example/b", "https://ministry.example/a"),
        entries.stream().map(Entry::link).toList());
    assertEquals(Instant.parse("2026-02-28T10:00:00Z"), entries.getFirst().publishedAt());
  }

  @Test
  void read_indexOfSitemapsOrNothing_isRejected() {
    assertInstanceOf(
        FeedOutcome.Rejected.class,
        read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></sitemapindex>"));
    assertInstanceOf(FeedOutcome.Rejected.class, read("<html><p>Nothing here</p></html>"));
  }

  private static FeedOutcome read(String body) {
    return new ListReader()
        .read(
            new FetchOutcome.Fetched(
                PAGE,
                Optional.empty(),
                Map.of("content-type", "text/html; charset=utf-8"),
                new Body(body.getBytes(StandardCharsets.UTF_8)),
                Validators.NONE,
                Duration.ZERO));
  }
}
