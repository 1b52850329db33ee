package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What every implementation of [ArticleSketches] promises.
public abstract class ArticleSketchesContract {
  /// Makes the view that one worker has of a store that is empty at first and the same for all.
  protected abstract Supplier<ArticleSketches> workers();

  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00Z");

  @Test
  void all_givesThemInTheOrderOfTheirNumbers() {
    ArticleSketches sketches = workers().get();
    assertEquals(List.of(), sketches.all());
    for (int number = 1; number <= 11; number++) {
      assertTrue(sketches.append(sketch(number, "a" + number)));
    }

    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L),
        sketches.all().stream().map(ArticleSketch::number).toList());
    assertEquals(sketch(11, "a11"), sketches.all().getLast());
  }

  @Test
  void append_numberThatAnotherWorkerTook_isRefusedAndChangesNothing() {
    Supplier<ArticleSketches> workers = workers();
    ArticleSketches one = workers.get();
    ArticleSketches other = workers.get();
    assertEquals(one.all(), other.all());
    assertTrue(one.append(sketch(1, "first")));

    assertFalse(other.append(sketch(1, "second")));

    assertEquals(List.of(sketch(1, "first")), other.all());
    assertTrue(other.append(sketch(2, "second")));
    assertEquals(List.of(sketch(1, "first"), sketch(2, "second")), one.all());
    assertEquals(one.all(), other.all());
    assertEquals(one.all(), workers.get().all());
  }

  private static ArticleSketch sketch(long number, String id) {
    return new ArticleSketch(
        number,
        new ArticleId(id),
        NOON,
        List.of(-5L, 3L, Long.MAX_VALUE),
        7,
        new ArticleId("wire"));
  }
}
