package dev.stancewatch.reading;

import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.attribution.Attribution;
import dev.stancewatch.reading.guard.Framings;
import dev.stancewatch.reading.guard.SaidAt;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import java.util.Objects;
import java.util.OptionalInt;

/// What a vote says: "Ms Holmvik voted against" is read as "Ms Holmvik voted against the proposal
/// to raise the rate". The evidence stays as printed: the vote, with what was voted on if that
/// stands in the same paragraph. Stateless; threads may share it.
final class Ballots {
  private Ballots() {}

  static Utterance of(
      Article article, Document document, SpokenStatement vote, Speaker.Watched voter) {
    Attribution attribution = vote.attribution();
    Span source = Objects.requireNonNull(attribution.source(), "a vote has a voter");
    Span cue = Objects.requireNonNull(attribution.cue(), "a vote has a verb");
    Span matter = attribution.content().getFirst();
    Sentence sentence = document.sentences().get(vote.sentence());
    String around = article.text().substring(sentence.begin(), sentence.end());
    String moved = matter.of(article.text());
    String object = moved.startsWith("that ") ? "the motion " + moved : "the " + moved;
    boolean against = cue.of(article.text()).endsWith("against");
    String side = against ? " voted against " : " voted in favour of ";
    return new Utterance(
        voter.actors(),
        new Span(begin(document, matter, sentence).orElse(source.begin()), cue.end()),
        source.of(article.text()) + side + object,
        Directness.INDIRECT,
        Framings.of(around, cue.of(article.text()), object),
        false,
        SaidAt.of(around, article.publishedAt()));
  }

  /// Where the sentence that moved the matter begins, if it stands in the paragraph of the vote.
  private static OptionalInt begin(Document document, Span matter, Sentence vote) {
    int place = document.place(matter.begin());
    return document.sentences().stream()
        .filter(other -> other.paragraph() == vote.paragraph())
        .filter(other -> other.begin() <= place && place < other.end())
        .mapToInt(other -> document.span(other.begin(), other.end()).begin())
        .findFirst();
  }
}
