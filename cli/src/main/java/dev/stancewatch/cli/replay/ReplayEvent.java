package dev.stancewatch.cli.replay;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.ArticleTrace;
import dev.stancewatch.sns.local.NotReceived;
import dev.stancewatch.sns.local.Received;

/// What happens in a replay, in order.
sealed interface ReplayEvent {
  /// An article arrives.
  record Arrived(Article article) implements ReplayEvent {}

  /// A statement in it takes a side.
  record Heard(Reading reading) implements ReplayEvent {}

  /// It is an edited one: what its earlier text said of a key no longer counts.
  record Edited(ArticleId article, PositionKey key) implements ReplayEvent {}

  /// Nothing in it takes a side; the trace says where it stopped and why.
  record Silent(ArticleTrace trace) implements ReplayEvent {}

  /// A change is new, or reached another stage.
  record Moved(Change change) implements ReplayEvent {}

  /// A subscriber gets a message about it.
  record Alerted(Notice notice, Received message) implements ReplayEvent {}

  /// A subscriber does not get it, for the reason that the message carries.
  record KeptBack(Notice notice, NotReceived message) implements ReplayEvent {}

  /// A subscriber gets a digest.
  record Digested(Received message) implements ReplayEvent {}
}
