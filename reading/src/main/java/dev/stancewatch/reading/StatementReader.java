package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.actor.AliasTable;
import dev.stancewatch.reading.actor.Discourse;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.attribution.AttributionEngine;
import dev.stancewatch.reading.attribution.Subjects;
import dev.stancewatch.reading.attribution.Votes;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who of the watched actors says what in a text. Threads may share it.
public final class StatementReader {
  private final TextAnalyzer analyzer;
  private final AttributionEngine engine;

  StatementReader(TextAnalyzer analyzer, AttributionEngine engine) {
    this.analyzer = analyzer;
    this.engine = engine;
  }

  /// Loads models and lexicon, once per process.
  public static StatementReader load() {
    return new StatementReader(TextAnalyzer.load(), AttributionEngine.load());
  }

  /// Every attribution of a text, watched or not, in the order of the text.
  ///
  /// @param publishedAt decides who holds a title
  public List<SpokenStatement> read(String text, Actors actors, Instant publishedAt) {
    return read(
            analyzer.analyze(text),
            actors,
            AliasTable.of(actors, publishedAt),
            publishedAt,
            new Speaker.Unnamed())
        .statements();
  }

  /// What is said in a document.
  ///
  /// @param votes on what another sentence moved; their content is the matter, their source the
  ///   voter
  record Spoken(List<SpokenStatement> statements, List<SpokenStatement> votes) {
    Spoken {
      statements = List.copyOf(statements);
      votes = List.copyOf(votes);
    }

    /// Whether somebody votes in a sentence.
    boolean isVote(int sentence) {
      return votes.stream().anyMatch(vote -> vote.sentence() == sentence);
    }
  }

  Spoken read(
      Document document, Actors actors, AliasTable aliases, Instant publishedAt, Speaker author) {
    List<Attribution> attributions = new ArrayList<>(engine.find(document));
    int reported = attributions.size();
    attributions.addAll(Votes.of(document));
    Discourse discourse = new Discourse(actors, aliases, document, publishedAt, author);
    List<@Nullable SpokenStatement> statements = new ArrayList<>();
    attributions.forEach(attribution -> statements.add(null));
    List<@Nullable Speaker> subjects = new ArrayList<>();
    for (int number = 0; number < document.sentences().size(); number++) {
      Sentence sentence = document.sentences().get(number);
      if (!sentence.quoted()) {
        discourse.noteMentions(sentence, number);
      }
      resolveIn(document, sentence, number, attributions, discourse, statements);
      subjects.add(noteSubject(sentence, number, discourse));
    }
    List<SpokenStatement> complete = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      SpokenStatement found = statements.get(i);
      complete.add(
          found != null ? found : withoutSource(document, attributions.get(i), complete, subjects));
    }
    return new Spoken(complete.subList(0, reported), complete.subList(reported, complete.size()));
  }

  private static void resolveIn(
      Document document,
      Sentence sentence,
      int number,
      List<Attribution> attributions,
      Discourse discourse,
      List<@Nullable SpokenStatement> statements) {
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      Span source = attribution.source();
      if (source == null || statements.get(i) != null || !holds(document, sentence, source)) {
        continue;
      }
      int begin = unit(document, sentence, source.begin());
      if (begin < 0) {
        continue;
      }
      int end = withoutGenitive(sentence, begin, endUnit(document, sentence, source.end()));
      SpokenStatement outer =
          attribution.isNested() ? statements.get(attribution.nestedIn()) : null;
      Speaker around = outer == null ? null : outer.speaker();
      boolean quoted = outer != null && outer.attribution().quoted() && sentence.quoted();
      Speaker speaker =
          quoted
              ? discourse.resolveQuoted(sentence, number, begin, Math.max(end, begin + 1), around)
              : discourse.resolve(sentence, number, begin, Math.max(end, begin + 1), around);
      statements.set(
          i,
          new SpokenStatement(
              attribution, speaker, directness(attribution, speaker, around), number));
      if (!sentence.quoted()) {
        discourse.note(sentence, number, begin, Math.max(end, begin + 1), speaker);
      }
    }
  }

  private static Directness directness(
      Attribution attribution, Speaker speaker, @Nullable Speaker outer) {
    if (outer != null && !outer.equals(speaker)) {
      return Directness.SECOND_HAND;
    }
    return attribution.quoted() ? Directness.DIRECT : Directness.INDIRECT;
  }

  /// Notes whom a sentence speaks of, and says who it is unless it is a pronoun.
  private static @Nullable Speaker noteSubject(Sentence sentence, int number, Discourse discourse) {
    Subjects.Subject subject = sentence.quoted() ? null : Subjects.find(sentence).orElse(null);
    if (subject == null) {
      return null;
    }
    Speaker speaker = discourse.resolve(sentence, number, subject.begin(), subject.end(), null);
    discourse.note(sentence, number, subject.begin(), subject.end(), speaker);
    return subject.isPronoun(sentence) ? null : speaker;
  }

  /// A quotation on its own belongs to whom the paragraph quoted or reported last, unless a
  /// sentence in between speaks of somebody else: "Quill left. Marsh shook his head."
  private static SpokenStatement withoutSource(
      Document document,
      Attribution attribution,
      List<SpokenStatement> before,
      List<@Nullable Speaker> subjects) {
    int number = sentenceAt(document, attribution.content().getFirst());
    Speaker speaker = new Speaker.Unnamed();
    for (SpokenStatement earlier : before) {
      boolean near =
          attribution.quoted()
              && attribution.source() == null
              && !earlier.attribution().isNested()
              && document.sentences().get(earlier.sentence()).paragraph()
                  == document.sentences().get(number).paragraph();
      if (near) {
        boolean goesOn =
            subjects.subList(earlier.sentence() + 1, number).stream()
                .allMatch(subject -> subject == null || subject.isSameAs(earlier.speaker()));
        speaker = goesOn ? earlier.speaker() : new Speaker.Unnamed();
      }
    }
    Directness directness = attribution.quoted() ? Directness.DIRECT : Directness.INDIRECT;
    return new SpokenStatement(attribution, speaker, directness, number);
  }

  private static int sentenceAt(Document document, Span span) {
    int place = document.place(span.begin());
    int number = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      number = !sentence.quoted() && sentence.begin() <= place ? i : number;
    }
    return number;
  }

  private static boolean holds(Document document, Sentence sentence, Span source) {
    int place = document.place(source.begin());
    return sentence.begin() <= place && place < sentence.end();
  }

  private static int unit(Document document, Sentence sentence, int codePoint) {
    int place = document.place(codePoint);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.get(i).begin() == place && !sentence.get(i).isQuote()) {
        return i;
      }
    }
    return -1;
  }

  /// "the mayor's demand" is the mayor's.
  private static int withoutGenitive(Sentence sentence, int begin, int end) {
    Token last = sentence.get(end - 1);
    return end - 1 > begin && (last.is("'s") || last.is("'")) ? end - 1 : end;
  }

  private static int endUnit(Document document, Sentence sentence, int codePoint) {
    int place = document.place(codePoint);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.get(i).end() >= place) {
        return i + 1;
      }
    }
    return sentence.size();
  }
}
