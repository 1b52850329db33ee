package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.List;

/// Why something was told, or why not.
public sealed interface Explanation {
  /// What became of each reading of an article.
  ///
  /// @param parts one for each actor and axis that the article says something of; empty if none
  record OfArticle(ArticleId article, List<Part> parts) implements Explanation {
    public OfArticle {
      parts = List.copyOf(parts);
    }
  }

  /// How a change came about and what became of it.
  ///
  /// @param change as it stands now; as it was told last if its evidence is gone
  /// @param stands whether the log still gives the change, whatever its stage
  /// @param traces of all readings that the change rests on or that ended it
  /// @param told all notices about it, oldest first
  record OfChange(Change change, boolean stands, List<Trace> traces, List<Notice> told)
      implements Explanation {
    public OfChange {
      traces = List.copyOf(traces);
      told = List.copyOf(told);
    }
  }

  /// What was known of an actor on an axis at an instant.
  ///
  /// @param history from what had been learned by then
  /// @param told all notices made by then, oldest first
  record OfPosition(History history, List<Notice> told) implements Explanation {
    public OfPosition {
      told = List.copyOf(told);
    }
  }

  /// What an article means for one actor on one axis.
  ///
  /// @param today where the actor stands now
  /// @param told notices that name the article as evidence, oldest first
  record Part(PositionKey key, Instant asOf, String today, List<Trace> traces, List<Notice> told) {
    public Part {
      traces = List.copyOf(traces);
      told = List.copyOf(told);
    }
  }
}
