package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.issue.Issue;
import java.util.List;

/// The port for a reader of another language than English. One that is on the class path as a
/// service ([java.util.ServiceLoader]) is handed the articles that are in its language; without one
/// they are skipped with that reason. Threads share it.
public interface LanguageReader {
  /// The ISO 639-1 code of the language, as [LanguageDetector] gives it.
  String language();

  /// Reads an article in that language.
  ///
  /// @param copy whether it is a syndicated copy; its readings must say so
  /// @return readings whose evidence stands in the article verbatim, and a reason for each silence
  ArticleReading read(Article article, boolean copy, Actors actors, List<Issue> issues);
}
