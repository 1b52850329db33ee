package dev.stancewatch.reading;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.Reading;
import java.util.List;

/// What came of reading an article.
public sealed interface ArticleReading {
  /// The article that was read.
  ArticleId article();

  /// The article was read to the end.
  ///
  /// @param statements of watched actors, each with why it did or did not become a reading
  record Read(ArticleId article, List<ActorStatement> statements, List<Reading> readings)
      implements ArticleReading {
    public Read {
      statements = List.copyOf(statements);
      readings = List.copyOf(readings);
    }
  }

  /// The article was not read further.
  ///
  /// @param stage where it stopped
  record Skipped(ArticleId article, Stage stage, String reason) implements ArticleReading {}

  /// Steps that may end the reading of an article.
  enum Stage {
    EMPTY,
    ACTOR,
    LANGUAGE,
    ISSUE,
    STATEMENT
  }
}
