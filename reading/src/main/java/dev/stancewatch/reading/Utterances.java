package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.actor.AliasTable;
import dev.stancewatch.reading.actor.Authors;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.guard.Framing;
import dev.stancewatch.reading.guard.Framings;
import dev.stancewatch.reading.guard.SaidAt;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gathers what watched actors say in an article. Threads may share it.
final class Utterances {
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my");

  private final TextAnalyzer analyzer;
  private final StatementReader reader;

  Utterances(TextAnalyzer analyzer, StatementReader reader) {
    this.analyzer = analyzer;
    this.reader = reader;
  }

  List<Utterance> of(Article article, Actors actors, AliasTable aliases) {
    Document document = analyzer.analyze(article.text());
    Speaker author = Authors.of(article, actors);
    List<SpokenStatement> spoken =
        reader.read(document, actors, aliases, article.publishedAt(), author);
    List<Utterance> utterances = new ArrayList<>();
    for (SpokenStatement statement : spoken) {
      if (statement.speaker() instanceof Speaker.Watched watched && !repeats(statement, spoken)) {
        utterances.add(utterance(article, document, statement, watched));
      }
    }
    if (author instanceof Speaker.Watched watched) {
      addOwnWords(article, document, watched, spoken, utterances);
    }
    return List.copyOf(utterances);
  }

  /// Whether a statement lies inside another of the same speaker, which says it already.
  private static boolean repeats(SpokenStatement statement, List<SpokenStatement> all) {
    int outer = statement.attribution().nestedIn();
    return outer >= 0 && all.get(outer).speaker().equals(statement.speaker());
  }

  private static Utterance utterance(
      Article article, Document document, SpokenStatement statement, Speaker.Watched watched) {
    Attribution attribution = statement.attribution();
    Span hull = hull(attribution);
    Sentence sentence = document.sentences().get(statement.sentence());
    String whole = article.text().substring(sentence.begin(), sentence.end());
    String cue = attribution.cue() == null ? "" : attribution.cue().of(article.text());
    List<String> parts =
        attribution.content().stream().map(part -> part.of(article.text())).toList();
    String content = String.join(" ", parts);
    Framing framing = Framings.of(whole, cue, content);
    String around = whole;
    for (String part : parts) {
      around = around.replace(part, " ");
    }
    Instant saidAt = SaidAt.of(around, article.publishedAt());
    return new Utterance(
        watched.actors(),
        evidence(attribution, hull),
        hull.of(article.text()),
        statement.directness(),
        framing,
        saidAt);
  }

  private static Span evidence(Attribution attribution, Span hull) {
    return attribution.quoted() ? attribution.content().getFirst() : hull;
  }

  private static Span hull(Attribution attribution) {
    int begin = Integer.MAX_VALUE;
    int end = 0;
    List<Span> all = new ArrayList<>(attribution.content());
    if (attribution.source() != null) {
      all.add(attribution.source());
    }
    if (attribution.cue() != null) {
      all.add(attribution.cue());
    }
    for (Span span : all) {
      begin = Math.min(begin, span.begin());
      end = Math.max(end, span.end());
    }
    return new Span(begin, end);
  }

  /// Sentences in the first person of a document that the actor issued.
  private static void addOwnWords(
      Article article,
      Document document,
      Speaker.Watched author,
      List<SpokenStatement> spoken,
      List<Utterance> utterances) {
    for (Sentence sentence : document.sentences()) {
      boolean own =
          !sentence.quoted()
              && sentence.tokens().stream().anyMatch(token -> FIRST_PERSON.contains(token.lower()));
      if (!own) {
        continue;
      }
      Span span = document.span(sentence.begin(), sentence.end());
      boolean said =
          spoken.stream()
              .anyMatch(
                  s ->
                      s.speaker() instanceof Speaker.Watched
                          && hull(s.attribution()).contains(span));
      if (!said) {
        String text = span.of(article.text());
        Framing framing = Framings.of(text, "", text);
        utterances.add(
            new Utterance(
                author.actors(), span, text, Directness.DIRECT, framing, article.publishedAt()));
      }
    }
  }
}
