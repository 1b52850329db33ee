package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All ledgers and their outbox. Implementations may be shared by threads and processes.
public interface Ledgers {
  /// The ledger of a key, consistent as of one version; empty if nothing is stored.
  Ledger load(PositionKey key);

  /// Adds entries and what is to be told of them in one atomic write, if the ledger still has the
  /// expected version. Entries whose id is stored already are not written again; neither are
  /// notices. A write that would add nothing leaves the version as it is.
  Appended append(
      PositionKey key, long expectedVersion, List<LogEntry> entries, List<Notice> notices);

  /// Notices that are not marked as sent, oldest first by [Notice#at], then by id.
  ///
  /// @param limit most notices to return, 1 or more
  List<Notice> unsent(int limit);

  /// The names of the same notices in the same order, also of those that cannot be read.
  ///
  /// @param limit most names to return, 1 or more
  List<NoticeId> unsentIds(int limit);

  /// Marks a notice as sent, unless somebody did before.
  Marked markSent(NoticeId id, Instant at);

  /// Whether a notice is marked as sent; not if it is unknown.
  boolean isSent(NoticeId id);

  /// The keys of an actor that have a ledger, sorted.
  List<PositionKey> keysOf(ActorId actor);

  /// The keys whose log has an entry about an article, sorted.
  List<PositionKey> keysOf(ArticleId article);

  /// The notices about a change, oldest first; they name its key.
  List<Notice> noticesOf(ChangeId change);

  Optional<Notice> findNotice(NoticeId id);

  /// What became of a write.
  sealed interface Appended {
    /// It is stored.
    record Stored(long version) implements Appended {}

    /// Somebody wrote in between; load and decide again.
    record Stale(long version) implements Appended {}
  }

  /// What became of a mark.
  enum Marked {
    MARKED,
    ALREADY_SENT,
    UNKNOWN_NOTICE
  }
}
