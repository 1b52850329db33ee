package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.core.statement.ArticleTraces;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every implementation of [ArticleTraces] promises.
public abstract class ArticleTracesContract {
  /// The implementation under test. One may serve all tests.
  protected abstract ArticleTraces traces();

  @Test
  void find_saved_isEqual() {
    ArticleTrace trace = trace(UUID.randomUUID().toString(), "stance", "no side taken");
    traces().save(trace);

    assertEquals(Optional.of(trace), traces().find(trace.article().id()));
  }

  @Test
  void save_again_replaces() {
    String id = UUID.randomUUID().toString();
    traces().save(trace(id, "actor", "no watched actor"));
    traces().save(trace(id, "stance", "edited since"));

    assertEquals("stance", traces().find(new ArticleId(id)).orElseThrow().stage());
  }

  @Test
  void find_unknown_isEmpty() {
    assertEquals(Optional.empty(), traces().find(new ArticleId(UUID.randomUUID().toString())));
  }

  private static ArticleTrace trace(String id, String stage, String reason) {
    Instant at = Instant.parse("2025-05-01T10:00:00Z");
    Source source =
        new Source(
            new SourceId("gazette"),
            "The Gazette",
            new PublisherFamily("gazette-group"),
            SourceKind.NEWSPAPER,
            Set.of());
    ArticleRef article =
        new ArticleRef(
            new ArticleId(id),
            source,
            URI.create("https://gazette.example/" + id),
            "Title",
            at,
            at);
    return new ArticleTrace(article, stage, reason, List.of("one", "two"));
  }
}
