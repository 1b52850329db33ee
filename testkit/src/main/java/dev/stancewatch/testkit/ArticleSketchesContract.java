package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every implementation of [ArticleSketches] promises.
public abstract class ArticleSketchesContract {
  /// The implementation under test, empty.
  protected abstract ArticleSketches empty();

  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");

  @Test
  void since_givesThoseFromTheInstantOnOldestFirst() {
    ArticleSketches sketches = empty();
    sketches.save(sketch("late", NOON.plus(Duration.ofDays(2)), 7));
    sketches.save(sketch("noon", NOON, 8));
    sketches.save(sketch("early", NOON.minusSeconds(1), 9));

    List<ArticleSketch> found = sketches.since(NOON);

    assertEquals(
        List.of(sketch("noon", NOON, 8), sketch("late", NOON.plus(Duration.ofDays(2)), 7)), found);
  }

  @Test
  void save_again_replaces() {
    ArticleSketches sketches = empty();
    sketches.save(sketch("same", NOON, 1));
    sketches.save(sketch("same", NOON, 2));

    assertEquals(List.of(sketch("same", NOON, 2)), sketches.since(NOON));
  }

  private static ArticleSketch sketch(String id, Instant at, int runs) {
    return new ArticleSketch(new ArticleId(id), at, List.of(-5L, 3L, Long.MAX_VALUE), runs);
  }
}
