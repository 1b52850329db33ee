package dev.stancewatch.functions.statements;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.reading.ArticleReader;

/// The reader of what is watched at the moment. Threads may share it.
final class CurrentReader {
  private final CurrentWatch watches;
  private Watch watch;
  private ArticleReader reader;

  CurrentReader(CurrentWatch watches) {
    this.watches = watches;
    this.watch = watches.now();
    this.reader = ArticleReader.standard(watch.actors(), watch.issues());
  }

  /// The reader of an article. One from a source that is not known was polled for a push that this
  /// process has not seen, or for one that it has seen replaced.
  synchronized ArticleReader of(Article article) {
    Watch current = watches.now();
    if (!polls(current, article)) {
      current = watches.again();
    }
    if (!current.equals(watch)) {
      watch = current;
      reader = reader.watching(watch.actors(), watch.issues());
    }
    return reader;
  }

  private static boolean polls(Watch watch, Article article) {
    return watch.sources().stream()
        .anyMatch(source -> source.source().id().equals(article.source().id()));
  }
}
