package dev.stancewatch.web.sameness;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleSketch;
import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.core.article.Copies;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recognises copies of the articles of the last days. What is appended to the log first is the
/// original, and what was decided of a text stands beside it, so workers that read two copies at
/// the same time agree, and a text that is read twice is the same both times. Threads may share it.
public final class RecentCopies implements Copies {
  /// As long as a second report can corroborate a first one: a copy must not do so.
  public static final Duration WINDOW = Duration.ofDays(14);

  /// Others append rarely; each that does costs one more look.
  private static final int MAX_TRIES = 50;

  private final ArticleSketches sketches;

  public RecentCopies(ArticleSketches sketches) {
    this.sketches = sketches;
  }

  /// @throws IllegalStateException if others kept appending in between
  @Override
  public Optional<ArticleId> findOriginal(Article article) {
    TextSketch text = TextSketch.of(article.text());
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      List<ArticleSketch> log = sketches.all();
      Optional<ArticleSketch> before = findSame(article, text, log);
      if (before.isPresent()) {
        return before.get().findOriginal();
      }
      ArticleSketch next = next(article, text, log);
      if (sketches.append(next)) {
        return next.findOriginal();
      }
    }
    throw new IllegalStateException(
        article.id() + " was overtaken by others " + MAX_TRIES + " times in a row");
  }

  private static Optional<ArticleSketch> findSame(
      Article article, TextSketch text, List<ArticleSketch> log) {
    return log.stream()
        .filter(known -> known.article().equals(article.id()) && sketch(known).equals(text))
        .findFirst();
  }

  private static ArticleSketch next(Article article, TextSketch text, List<ArticleSketch> log) {
    ArticleId original =
        dev.stancewatch.web.sameness.Copies.findOriginal(text, others(article, log))
            .map(ArticleSketch::original)
            .orElse(article.id());
    return new ArticleSketch(
        log.isEmpty() ? 1 : log.getLast().number() + 1,
        article.id(),
        article.fetchedAt(),
        text.smallest(),
        text.runs(),
        original);
  }

  /// What an article may be a copy of: not of itself, nor, when it is edited, of its own copies.
  private static Map<ArticleSketch, TextSketch> others(Article article, List<ArticleSketch> log) {
    Instant oldest = article.fetchedAt().minus(WINDOW);
    Map<ArticleSketch, TextSketch> others = new LinkedHashMap<>();
    for (ArticleSketch known : log) {
      boolean own = known.article().equals(article.id()) || known.original().equals(article.id());
      if (!own && !known.at().isBefore(oldest)) {
        others.put(known, sketch(known));
      }
    }
    return others;
  }

  private static TextSketch sketch(ArticleSketch known) {
    return new TextSketch(known.smallest(), known.runs());
  }
}
