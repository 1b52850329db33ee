package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.Edition;
import dev.stancewatch.core.position.Editions;
import dev.stancewatch.core.position.PositionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every implementation of [Editions] promises.
public abstract class EditionsContract {
  /// The implementation under test. One may serve all tests.
  protected abstract Editions editions();

  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");

  private static final PositionKey KEY = SampleReading.key("harbourmaster");

  private final ArticleId article = new ArticleId(UUID.randomUUID().toString());

  @Test
  void of_givesEveryEdition_oldestFirst() {
    Edition later = new Edition(article, NOON.plus(Duration.ofHours(1)), "b", List.of());
    Edition first = new Edition(article, NOON, "a", List.of(KEY, SampleReading.key("mayor")));
    Edition between = new Edition(article, NOON.plusNanos(1), "c", List.of(KEY));
    editions().save(later);
    editions().save(first);
    editions().save(between);

    assertEquals(List.of(first, between, later), editions().of(article));
  }

  @Test
  void save_again_replaces() {
    editions().save(new Edition(article, NOON, "a", List.of()));
    Edition again = new Edition(article, NOON, "a", List.of(KEY));
    editions().save(again);

    assertEquals(List.of(again), editions().of(article));
  }

  @Test
  void of_unknown_isEmpty() {
    editions().save(new Edition(article, NOON, "a", List.of()));

    assertEquals(List.of(), editions().of(new ArticleId(article + "x")));
  }
}
