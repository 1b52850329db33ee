package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.reading.actor.AliasTable;
import dev.stancewatch.reading.actor.Authors;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.AttributionEngine;
import dev.stancewatch.reading.relevance.IssueVocabulary;
import dev.stancewatch.reading.relevance.WordSet;
import dev.stancewatch.reading.stance.ConceptReader;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/// From an article to readings, each with the words that prove it. Deterministic: the same article
/// gives the same readings on every machine. Threads may share it.
public final class ArticleReader {
  static final AxisReader.Thresholds MODEL =
      new AxisReader.Thresholds(0.4, 0.4, 0.9, 1.2, 0.3, 0.2);
  static final AxisReader.Thresholds RULES =
      new AxisReader.Thresholds(0.2, 0.4, 9, 0.55, 0.55, 0.4);

  private final Actors actors;
  private final List<IssueVocabulary> issues;
  private final LanguageGate language;
  private final Map<String, LanguageReader> foreign;
  private final ConceptReader concepts;
  private final Utterances utterances;
  private final AxisReader axes;
  private final UtteranceReader judging;

  private ArticleReader(
      Actors actors,
      List<IssueVocabulary> issues,
      LanguageGate language,
      Map<String, LanguageReader> foreign,
      ConceptReader concepts,
      Utterances utterances,
      AxisReader axes) {
    this.actors = actors;
    this.issues = issues;
    this.language = language;
    this.foreign = Map.copyOf(foreign);
    this.concepts = concepts;
    this.utterances = utterances;
    this.axes = axes;
    this.judging = new UtteranceReader(actors, axes, concepts);
  }

  /// The reader of the product: the embedded model with the polarity rules, or the rules alone if
  /// the build has no model.
  public static ArticleReader standard(Actors actors, List<Issue> issues) {
    StanceJudge judge = CombinedJudge.standard();
    return of(actors, issues, judge, judge instanceof PolarityJudge ? RULES : MODEL);
  }

  static ArticleReader of(
      Actors actors, List<Issue> issues, StanceJudge judge, AxisReader.Thresholds thresholds) {
    TextAnalyzer analyzer = TextAnalyzer.load();
    StatementReader reader = new StatementReader(analyzer, AttributionEngine.load());
    ConceptReader concepts = ConceptReader.load();
    return new ArticleReader(
        actors,
        vocabularies(actors, issues, concepts),
        LanguageGate.load(),
        installed(),
        concepts,
        new Utterances(analyzer, reader),
        new AxisReader(judge, thresholds));
  }

  private static List<IssueVocabulary> vocabularies(
      Actors actors, List<Issue> issues, ConceptReader concepts) {
    return issues.stream().map(issue -> IssueVocabulary.of(issue, actors, concepts)).toList();
  }

  /// The same reader for others and something else: models are not loaded again.
  public ArticleReader watching(Actors others, List<Issue> otherIssues) {
    return new ArticleReader(
        others,
        vocabularies(others, otherIssues, concepts),
        language,
        foreign,
        concepts,
        utterances,
        axes);
  }

  /// Reads an article that is no known copy of another.
  public ArticleReading read(Article article) {
    return read(article, false);
  }

  /// Reads an article.
  ///
  /// @param copy whether it is a syndicated copy; its readings say so
  public ArticleReading read(Article article, boolean copy) {
    if (article.text().isBlank()) {
      return new ArticleReading.Skipped(article.id(), ArticleReading.Stage.EMPTY, "no text");
    }
    String other = language.findForeign(article.text(), article.language());
    if (!other.isEmpty()) {
      return readForeign(article, copy, other);
    }
    AliasTable aliases = AliasTable.of(actors, article.publishedAt());
    Set<String> words =
        WordSet.of(
            article.headline()
                + "\n"
                + article.text()
                + "\n"
                + article.byline()
                + "\n"
                + article.source().name());
    boolean issued = Authors.of(article, actors) instanceof Speaker.Watched;
    if (!issued && !aliases.mayMention(words)) {
      return new ArticleReading.Skipped(
          article.id(), ArticleReading.Stage.ACTOR, "no watched actor");
    }
    Set<String> found = concepts.read(article.headline() + ".\n" + article.text()).signs().keySet();
    List<Issue> concerned =
        issues.stream()
            .filter(issue -> issue.concerns(words, found))
            .map(IssueVocabulary::issue)
            .toList();
    if (concerned.isEmpty()) {
      return new ArticleReading.Skipped(
          article.id(), ArticleReading.Stage.ISSUE, "no watched issue");
    }
    List<Utterance> said = utterances.of(article, actors, aliases);
    if (said.isEmpty()) {
      return new ArticleReading.Skipped(
          article.id(), ArticleReading.Stage.STATEMENT, "no statement of a watched actor");
    }
    return judging.read(article, copy, concerned, said);
  }

  private ArticleReading readForeign(Article article, boolean copy, String code) {
    LanguageReader reader = foreign.get(code);
    if (reader == null) {
      return new ArticleReading.Skipped(
          article.id(), ArticleReading.Stage.LANGUAGE, "cannot read language: " + code);
    }
    return reader.read(article, copy, actors, issues.stream().map(IssueVocabulary::issue).toList());
  }

  /// The readers of other languages on the class path; of two for one language the first.
  private static Map<String, LanguageReader> installed() {
    Map<String, LanguageReader> installed = new LinkedHashMap<>();
    for (LanguageReader reader : ServiceLoader.load(LanguageReader.class)) {
      installed.putIfAbsent(reader.language(), reader);
    }
    return installed;
  }
}
