package dev.stancewatch.cli.replay;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;

/// What happens in a replay, in order.
sealed interface ReplayEvent {
  /// An article arrives.
  record Arrived(Article article) implements ReplayEvent {}

  /// A statement in it takes a side.
  record Heard(Reading reading) implements ReplayEvent {}

  /// Nothing in it takes a side; the trace says where it stopped and why.
  record Silent(ArticleTrace trace) implements ReplayEvent {}

  /// A change is new, or reached another stage.
  record Moved(Change change) implements ReplayEvent {}
}
