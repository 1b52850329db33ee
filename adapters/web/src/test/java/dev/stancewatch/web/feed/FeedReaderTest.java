package dev.stancewatch.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FeedReaderTest {
  private static final URI ADDRESS = URI.create("https://news.example/feed.xml");

  private static FeedOutcome read(String body) {
    return new FeedReader().read(ADDRESS, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_wellFormedRss_isParsedWithDatesAndAbsoluteLinks() {
    FeedOutcome outcome =
        read(
            "<rss version='2.0'><channel><title>News</title><link>/</link><item>"
                + "<guid isPermaLink='false'>7</guid><title>A caf&eacute;</title>"
                + "<link>/a/7</link><pubDate>Tue, 3 Feb 2026 10:00:00 +0100</pubDate>"
                + "</item></channel></rss>");

    FeedOutcome.Parsed parsed = assertInstanceOf(FeedOutcome.Parsed.class, outcome);
    Entry entry = parsed.feed().entries().getFirst();
    assertEquals("https://news.example/", parsed.feed().link());
    assertEquals("A café", entry.title());
    assertEquals("https://news.example/a/7", entry.link());
    assertEquals(Instant.parse("2026-02-03T09:00:00Z"), entry.publishedAt());
  }

  @Test
  void read_cutInMidItem_keepsWholeItemsAndIsDegraded() {
    FeedOutcome outcome =
        read("<rss><channel><item><title>whole</title></item><item><title>half of a sen");

    FeedOutcome.Degraded degraded = assertInstanceOf(FeedOutcome.Degraded.class, outcome);
    assertEquals(1, degraded.feed().entries().size());
    assertEquals("whole", degraded.feed().entries().getFirst().title());
  }

  @Test
  void read_errorPage_isRejected() {
    assertInstanceOf(
        FeedOutcome.Rejected.class, read("<!DOCTYPE html><html><body>Try again</body></html>"));
  }

  @Test
  void read_nothing_isRejected() {
    assertEquals(new FeedOutcome.Rejected("an empty body"), read(""));
  }
}
