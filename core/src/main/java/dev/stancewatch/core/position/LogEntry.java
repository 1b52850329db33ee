package dev.stancewatch.core.position;

import dev.stancewatch.core.article.ArticleId;
import java.time.Instant;

/// One line of the log of an actor on an axis. Lines are only ever added; what is no longer true is
/// taken back by a further line.
public sealed interface LogEntry {
  /// The same entry always has the same id.
  EntryId id();

  /// The article that the entry is about.
  ArticleId article();

  /// When this service learned of it.
  Instant learnedAt();

  /// A statement was read. The same words read again in a later edition of the article are another
  /// entry.
  record Learned(Reading reading) implements LogEntry {
    @Override
    public EntryId id() {
      return new EntryId("read:" + reading.id() + "@" + reading.learnedAt());
    }

    @Override
    public ArticleId article() {
      return reading.evidence().article().id();
    }

    @Override
    public Instant learnedAt() {
      return reading.learnedAt();
    }
  }

  /// The publisher edited an article. Readings of it that were learned before this instant no
  /// longer count; those of the new text are learned at this instant or later.
  record Revised(ArticleId article, Instant learnedAt) implements LogEntry {
    @Override
    public EntryId id() {
      return new EntryId("revised:" + article + "@" + learnedAt);
    }
  }

  /// The publisher took an article back. Readings of it that were learned up to this instant no
  /// longer count.
  ///
  /// @param reason as the publisher gives it; may be empty
  record Withdrawn(ArticleId article, Instant learnedAt, String reason) implements LogEntry {
    @Override
    public EntryId id() {
      return new EntryId("withdrawn:" + article + "@" + learnedAt);
    }
  }
}
