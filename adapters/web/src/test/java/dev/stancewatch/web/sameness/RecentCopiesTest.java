package dev.stancewatch.web.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.testkit.InMemoryArticleSketches;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecentCopiesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String STORY =
      "The minister of water said on Monday that his government would no longer ask for arbitration"
          + " over the dam and wanted direct talks with its neighbour instead. He spoke to"
          + " reporters after a meeting of the cabinet that lasted three hours.";
  private static final String TEASER = "The minister of water wants talks.";
  private static final Optional<ArticleId> ORIGINAL = Optional.empty();

  private final InMemoryArticleSketches sketches = new InMemoryArticleSketches();
  private final RecentCopies copies = new RecentCopies(sketches);

  @Test
  void findOriginal_twoWorkersReadTwoCopiesAtOnce_oneOfThemIsTheCopy() {
    Article gazette = article("gazette", STORY, NOON);
    Article herald = article("herald", STORY + " More soon.", NOON);
    List<Optional<ArticleId>> heralds = new ArrayList<>();
    ArticleSketches overtaken =
        new ArticleSketches() {
          @Override
          public List<ArticleSketch> all() {
            List<ArticleSketch> seen = sketches.all();
            if (heralds.isEmpty()) {
              heralds.add(copies.findOriginal(herald));
            }
            return seen;
          }

          @Override
          public boolean append(ArticleSketch sketch) {
            return sketches.append(sketch);
          }
        };

    Optional<ArticleId> found = new RecentCopies(overtaken).findOriginal(gazette);

    assertEquals(List.of(ORIGINAL), heralds);
    assertEquals(Optional.of(herald.id()), found);
  }

  @Test
  void findOriginal_copyFetchedLaterIsReadFirst_oneOfThemIsTheCopy() {
    Article early = article("gazette", STORY, NOON);
    Article late = article("herald", STORY, NOON.plusSeconds(60));

    assertEquals(ORIGINAL, copies.findOriginal(late));
    assertEquals(Optional.of(late.id()), copies.findOriginal(early));
  }

  @Test
  void findOriginal_deliveredAgain_isTheSameBothTimes() {
    Article gazette = article("gazette", STORY, NOON);
    Article herald = article("herald", STORY, NOON);
    copies.findOriginal(gazette);
    copies.findOriginal(herald);

    assertEquals(ORIGINAL, copies.findOriginal(gazette));
    assertEquals(Optional.of(gazette.id()), copies.findOriginal(herald));
    assertEquals(2, sketches.all().size());
  }

  @Test
  void findOriginal_originalIsEditedAfterItWasCopied_staysTheOriginal() {
    Article gazette = article("gazette", STORY, NOON);
    copies.findOriginal(gazette);
    copies.findOriginal(article("herald", STORY, NOON));
    Article third = article("courier", STORY + " The cabinet meets again.", NOON);
    assertEquals(Optional.of(gazette.id()), copies.findOriginal(third));

    Article edited = article("gazette", STORY + " The cabinet meets again.", NOON);

    assertEquals(ORIGINAL, copies.findOriginal(edited));
  }

  @Test
  void findOriginal_teaserThatLaterGetsACopiedText_isACopyThen() {
    assertEquals(ORIGINAL, copies.findOriginal(article("herald", TEASER, NOON)));
    Article gazette = article("gazette", STORY, NOON);
    assertEquals(ORIGINAL, copies.findOriginal(gazette));

    Article whole = article("herald", STORY, NOON.plusSeconds(60));

    assertEquals(Optional.of(gazette.id()), copies.findOriginal(whole));
  }

  @Test
  void findOriginal_afterTheWindow_isNoCopy() {
    copies.findOriginal(article("gazette", STORY, NOON));
    Instant later = NOON.plus(RecentCopies.WINDOW).plus(Duration.ofSeconds(1));

    assertEquals(ORIGINAL, copies.findOriginal(article("herald", STORY, later)));
  }

  private static Article article(String name, String text, Instant at) {
    Source source =
        new Source(
            new SourceId(name), name, new PublisherFamily(name), SourceKind.NEWSPAPER, Set.of());
    return new Article(
        new ArticleId(name + "-1"),
        source,
        URI.create("https://" + name + ".example/1"),
        "Talks",
        text,
        "",
        at,
        at,
        "en");
  }
}
