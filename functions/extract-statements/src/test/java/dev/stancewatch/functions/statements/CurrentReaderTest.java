package dev.stancewatch.functions.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.reading.ArticleReader;
import dev.stancewatch.reading.ArticleReading;
import dev.stancewatch.testkit.LateWatch;
import dev.stancewatch.watchfiles.WatchFiles;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CurrentReaderTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Watch RATES = new WatchFiles().builtInAll("central-bank-rates");
  private static final Watch UKRAINE = new WatchFiles().builtInAll("ukraine-settlement");

  /// The first poll of a new source brings all of its feed: it must not be read for the old actors.
  @Test
  void of_articleOfASourceThatIsNotKnown_readsForWhatWasPushed() {
    CurrentReader readers = new CurrentReader(new LateWatch(RATES, UKRAINE));
    Article known = article(RATES);
    Article unknown = article(UKRAINE);
    ArticleReader before = readers.of(known);

    assertSame(before, readers.of(known));
    assertEquals(ArticleReading.Stage.ACTOR, stage(before, unknown));
    ArticleReader after = readers.of(unknown);
    assertNotSame(before, after);
    assertSame(after, readers.of(unknown));
    assertInstanceOf(ArticleReading.Read.class, after.read(unknown));
  }

  private static ArticleReading.Stage stage(ArticleReader reader, Article article) {
    return assertInstanceOf(ArticleReading.Skipped.class, reader.read(article)).stage();
  }

  private static Article article(Watch watch) {
    Source source = watch.sources().getFirst().source();
    return new Article(
        new ArticleId("a"),
        source,
        URI.create("https://news.example/a"),
        "Zelensky asks for a ceasefire",
        "President Volodymyr Zelensky said on Thursday that Ukraine wants an immediate ceasefire"
            + " in the war with Russia. \"We need an unconditional ceasefire now, before any"
            + " talks,\" Zelensky said in Kyiv.",
        "",
        MAY,
        MAY,
        "en");
  }
}
