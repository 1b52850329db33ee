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
import java.util.Locale;
import java.util.Objects;

/// What a vote says: "Ms Holmvik voted against" is read as "Ms Holmvik voted against the proposal
/// to raise the rate". The evidence stays as printed: the vote, with what was voted on if that
/// stands in the same paragraph. Stateless; threads may share it.
final class Ballots {
  private Ballots() {}

  static Utterance of(
      Article article, Document document, SpokenStatement vote, Speaker.Watched voter) {
    Attribution attribution = vote.attribution();
    Span source = Objects.requireNonNull(attribution.source());
    Span cue = Objects.requireNonNull(attribution.cue());
    Span matter = attribution.content().getFirst();
    Sentence sentence = document.sentences().get(vote.sentence());
    String around = article.text().substring(sentence.begin(), sentence.end());
    String moved = matter.of(article.text());
    String object =
        moved.startsWith("that ")
            ? "the motion " + moved
            : moved.substring(0, 1).toLowerCase(Locale.ROOT) + moved.substring(1);
    String text = source.of(article.text()) + " " + cue.of(article.text()) + " " + object;
    boolean together = isInOneParagraph(document, matter, sentence);
    return new Utterance(
        voter.actors(),
        new Span(together ? matter.begin() : source.begin(), cue.end()),
        text,
        Directness.INDIRECT,
        Framings.of(around, cue.of(article.text()), object),
        false,
        SaidAt.of(around, article.publishedAt()));
  }

  private static boolean isInOneParagraph(Document document, Span matter, Sentence sentence) {
    int place = document.place(matter.begin());
    return document.sentences().stream()
        .anyMatch(
            other ->
                other.paragraph() == sentence.paragraph()
                    && other.begin() <= place
                    && place < other.end());
  }
}
