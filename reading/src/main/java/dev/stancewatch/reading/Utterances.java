package dev.stancewatch.reading;

import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.actor.AliasTable;
import dev.stancewatch.reading.actor.Authors;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.guard.Anonymity;
import dev.stancewatch.reading.guard.Framing;
import dev.stancewatch.reading.guard.Framings;
import dev.stancewatch.reading.guard.SaidAt;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Negation;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.TextAnalyzer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Gathers what watched actors say in an article. Threads may share it.
final class Utterances {
  private static final Pattern SILENCE =
      Pattern.compile(
          "(?:\\w+ )?(?:declin|refus)\\w* to (?:say|comment|discuss|answer)|"
              + Negation.NOT
              + " (?:quite |yet )?(?:say|saying|said|mention|address|discuss|comment|rule)");

  private final TextAnalyzer analyzer;
  private final StatementReader reader;

  Utterances(TextAnalyzer analyzer, StatementReader reader) {
    this.analyzer = analyzer;
    this.reader = reader;
  }

  List<Utterance> of(Article article, Actors actors, AliasTable aliases) {
    Document document = analyzer.analyze(article.text());
    Speaker author = Authors.of(article, actors);
    StatementReader.Spoken heard =
        reader.read(document, actors, aliases, article.publishedAt(), author);
    List<SpokenStatement> spoken = heard.statements();
    List<Utterance> utterances = new ArrayList<>();
    for (SpokenStatement statement : spoken) {
      if (statement.speaker() instanceof Speaker.Watched watched
          && !repeats(statement, spoken)
          && !isSilence(article, statement)) {
        utterances.addAll(utterances(article, document, actors, statement, watched, spoken));
      }
    }
    for (SpokenStatement vote : heard.votes()) {
      if (vote.speaker() instanceof Speaker.Watched voter) {
        utterances.add(Ballots.of(article, document, vote, voter));
      }
    }
    Continuations.of(document, heard).stream()
        .map(continuation -> continued(article, document, continuation))
        .forEach(utterances::add);
    if (author instanceof Speaker.Watched watched) {
      addOwnWords(article, document, actors, watched, heard, utterances);
    }
    return List.copyOf(utterances);
  }

  private static Utterance continued(
      Article article, Document document, Continuations.Continuation continuation) {
    Sentence sentence = continuation.sentence();
    Span span = document.span(sentence.begin(), sentence.end());
    String text = span.of(article.text());
    Sentence first = document.sentences().get(continuation.begun().sentence());
    String around = around(article.text(), first, continuation.begun().attribution());
    Span source = continuation.begun().attribution().source();
    Span signal = continuation.begun().attribution().cue();
    String cue = signal == null ? "" : signal.of(article.text());
    return new Utterance(
        continuation.speaker().actors(),
        span,
        text,
        continuation.begun().directness(),
        Framings.of(around, cue, text),
        Anonymity.of(source == null ? "" : source.of(article.text()), around),
        SaidAt.of(around, article.publishedAt()));
  }

  /// "declined to say whether", "did not mention".
  private static boolean isSilence(Article article, SpokenStatement statement) {
    Span cue = statement.attribution().cue();
    if (cue == null) {
      return false;
    }
    Span content = statement.attribution().content().getFirst();
    String words = cue.of(article.text()) + " " + content.of(article.text());
    return SILENCE.matcher(words).lookingAt() || SILENCE.matcher(cue.of(article.text())).find();
  }

  /// Whether a statement lies inside another of the same speaker, which says it already.
  private static boolean repeats(SpokenStatement statement, List<SpokenStatement> all) {
    int outer = statement.attribution().nestedIn();
    if (outer < 0) {
      return false;
    }
    return all.get(outer).speaker() instanceof Speaker.Watched around
        && statement.speaker() instanceof Speaker.Watched inner
        && around.actors().containsAll(inner.actors());
  }

  /// One utterance for each sentence of a quotation: "For years I said no. Now I say yes." is two.
  private static List<Utterance> utterances(
      Article article,
      Document document,
      Actors actors,
      SpokenStatement statement,
      Speaker.Watched watched,
      List<SpokenStatement> spoken) {
    Attribution attribution = statement.attribution();
    Sentence sentence = document.sentences().get(statement.sentence());
    String around = around(article.text(), sentence, attribution);
    Span signal = attribution.cue();
    String cue = signal == null || attribution.isNested() ? "" : signal.of(article.text());
    Span source = attribution.source();
    boolean anonymous = Anonymity.of(source == null ? "" : source.of(article.text()), around);
    Instant saidAt = SaidAt.of(around, article.publishedAt());
    List<Span> segments = segments(document, attribution, spoken);
    List<Utterance> found = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Span segment = segments.get(i);
      Span told = attribution.quoted() ? segment : attribution.content().getFirst();
      if (Hearsay.covers(document, actors, spoken, statement, told)) {
        continue;
      }
      Framing framing = framing(article, around, cue, segments, i);
      found.add(
          new Utterance(
              watched.actors(),
              segment,
              segment.of(article.text()),
              statement.directness(),
              framing,
              anonymous,
              saidAt));
    }
    return found;
  }

  private static Framing framing(
      Article article, String around, String cue, List<Span> segments, int i) {
    String said = segments.get(i).of(article.text());
    boolean after = i > 0 && said.startsWith("Then ");
    return after ? Framings.of("", cue, "if so, " + said) : Framings.of(around, cue, said);
  }

  private static String around(String text, Sentence sentence, Attribution attribution) {
    String around = text.substring(sentence.begin(), sentence.end());
    for (Span part : attribution.content()) {
      around = around.replace(part.of(text), " ");
    }
    return around;
  }

  /// The content, a quotation sentence by sentence.
  private static List<Span> segments(
      Document document, Attribution attribution, List<SpokenStatement> spoken) {
    if (!attribution.quoted()) {
      return List.of(own(document, attribution, spoken));
    }
    List<Span> segments = new ArrayList<>();
    for (Span part : attribution.content()) {
      List<Span> inside = new ArrayList<>();
      for (Sentence sentence : document.sentences()) {
        Span span = document.span(sentence.begin(), sentence.end());
        if (sentence.quoted() && span.overlaps(part)) {
          inside.add(
              new Span(Math.max(span.begin(), part.begin()), Math.min(span.end(), part.end())));
        }
      }
      segments.addAll(inside.isEmpty() ? List.of(part) : inside);
    }
    return segments;
  }

  /// The words of a statement with its source, but for what the same source says in between: of
  /// "Quill called for a toll and said that it would rise" the second is "said that it would rise".
  private static Span own(
      Document document, Attribution attribution, List<SpokenStatement> spoken) {
    Span whole = attribution.hull();
    Span source = attribution.source();
    Span cue = attribution.cue();
    if (source == null || cue == null || whole.begin() != source.begin()) {
      return whole;
    }
    int end =
        spoken.stream()
            .map(SpokenStatement::attribution)
            .filter(other -> source.equals(other.source()))
            .flatMap(other -> other.content().stream())
            .filter(part -> part.begin() >= source.end() && part.end() <= cue.begin())
            .mapToInt(Span::end)
            .max()
            .orElse(source.end());
    return end > source.end() ? behind(document, end, whole.end()) : whole;
  }

  private static Span behind(Document document, int begin, int end) {
    int from = document.place(begin);
    while (Character.isWhitespace(document.text().charAt(from))
        || document.text().charAt(from) == ',') {
      from++;
    }
    return document.span(from, document.place(end));
  }

  /// The sentences of a document that the actor issued, as far as nobody else speaks in them: all
  /// of them if the author is a body, those in the first person if it is a person.
  private static void addOwnWords(
      Article article,
      Document document,
      Actors actors,
      Speaker.Watched author,
      StatementReader.Spoken heard,
      List<Utterance> utterances) {
    boolean body =
        author.actors().stream()
            .noneMatch(
                id ->
                    actors.find(id).filter(actor -> actor.kind() == ActorKind.PERSON).isPresent());
    boolean all =
        article.source().kind() == SourceKind.OFFICIAL
            && (body || FirstPerson.isIn(document) || Authors.isHouseOf(author, article, actors));
    for (int number = 0; number < document.sentences().size(); number++) {
      Sentence sentence = document.sentences().get(number);
      boolean own = all || FirstPerson.isIn(sentence);
      if (sentence.quoted() || !own || heard.isVote(number)) {
        continue;
      }
      Span span = document.span(sentence.begin(), sentence.end());
      boolean said =
          heard.statements().stream().anyMatch(statement -> covers(statement, author, span));
      if (!said) {
        String text = span.of(article.text());
        Framing framing = Framings.of("", "", text);
        utterances.add(
            new Utterance(
                author.actors(),
                span,
                text,
                Directness.DIRECT,
                framing,
                false,
                article.publishedAt()));
      }
    }
  }

  /// Whether somebody else speaks there, or the author does and was heard already.
  private static boolean covers(SpokenStatement statement, Speaker.Watched author, Span sentence) {
    if (!statement.attribution().hull().overlaps(sentence) || statement.attribution().isNested()) {
      return false;
    }
    return switch (statement.speaker()) {
      case Speaker.Watched watched ->
          !watched.actors().equals(author.actors())
              || statement.attribution().hull().contains(sentence);
      case Speaker.Other _ -> true;
      case Speaker.Unresolved _ -> true;
      case Speaker.Unnamed _ -> false;
    };
  }
}
