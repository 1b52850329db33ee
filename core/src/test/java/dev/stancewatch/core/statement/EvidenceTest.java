package dev.stancewatch.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
  @Test
  void new_wordsOfAnotherLength_isRefusedWithoutTheWords() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Evidence(article(), new Span(0, 5), "secret words"));

    assertEquals("evidence in a1 is of 12 characters, its span of 5", failure.getMessage());
  }

  private static ArticleRef article() {
    return new ArticleRef(
        new ArticleId("a1"),
        new Source(
            new SourceId("gazette"),
            "Gazette",
            new PublisherFamily("gazette"),
            SourceKind.NEWSPAPER,
            Set.of()),
        URI.create("https://gazette.example/1"),
        "Headline",
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
