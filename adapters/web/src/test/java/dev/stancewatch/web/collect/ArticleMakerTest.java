package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.web.feed.Entry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArticleMakerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final SourceId ID = new SourceId("gazette");

  @Test
  void make_usualLines_areKept() {
    Article article = make("Talks", "A. Writer", "Text.");

    assertEquals("Talks", article.headline());
    assertEquals("A. Writer", article.byline());
  }

  /// A message of the queue takes 256 KB; what does not fit would come again at each look.
  @Test
  void make_linesLongerThanAMessage_areCut() {
    Article article = make("h".repeat(300_000), "b".repeat(300_000), "Text.");

    assertEquals("h".repeat(1_999) + "…", article.headline());
    assertEquals("b".repeat(1_999) + "…", article.byline());
  }

  @Test
  void make_noHeadline_isTheOpeningOfTheText() {
    assertEquals("w".repeat(99) + "…", make("", "", "w".repeat(101)).headline());
    assertEquals("\uD83D\uDE00".repeat(100), make("", "", "\uD83D\uDE00".repeat(100)).headline());
  }

  private static Article make(String title, String author, String text) {
    Entry entry = new Entry("id", title, "https://gazette.example/1", text, "", author, NOW, null);
    Sightings.Found found = new Sightings(ID, List.of()).compare(List.of(entry)).found().getFirst();
    Source source =
        new Source(ID, "Gazette", new PublisherFamily("gazette"), SourceKind.NEWSPAPER, Set.of());
    PolledSource polled =
        new PolledSource(
            source,
            URI.create("https://gazette.example/rss"),
            PolledSource.Form.FEED,
            Duration.ofMinutes(5),
            "us",
            "en");
    return ArticleMaker.make(polled, found, ItemText.of(entry), Optional.empty(), "en", NOW)
        .orElseThrow()
        .article();
  }
}
