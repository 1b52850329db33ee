package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.position.ReadingId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.core.statement.TimeFrame;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A made-up reading, put together mark by mark. Unmarked, it is a current and sure quotation.
///
/// @param marks words such as `reported`, `past` or `denial`
record Sample(
    String article,
    SourceKind kind,
    String family,
    Set<ActorId> speaksFor,
    Instant saidAt,
    Instant learnedAt,
    Polarity polarity,
    String stance,
    Set<String> marks) {
  static Sample of(String article, Instant saidAt) {
    return new Sample(
        article,
        SourceKind.NEWSPAPER,
        "family-of-" + article,
        Set.of(),
        saidAt,
        saidAt,
        Polarity.SUPPORT,
        "toll",
        Set.of());
  }

  Sample kind(String kindName, String familyName) {
    SourceKind parsed = SourceKind.valueOf(kindName.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Sample(
        article, parsed, familyName, speaksFor, saidAt, learnedAt, polarity, stance, marks);
  }

  /// `*` for the actor, `(other)` for somebody else, nothing for nobody.
  Sample speaksFor(String sign) {
    Set<ActorId> actors =
        switch (sign) {
          case "" -> Set.of();
          case "*" -> Set.of(Samples.KEY.actor());
          case "(other)" -> Set.of(new ActorId("somebody-else"));
          default -> throw new IllegalArgumentException("no sign: " + sign);
        };
    return new Sample(article, kind, family, actors, saidAt, learnedAt, polarity, stance, marks);
  }

  Sample learned(Instant at) {
    return new Sample(article, kind, family, speaksFor, saidAt, at, polarity, stance, marks);
  }

  Sample says(Polarity side, String stanceName) {
    return new Sample(article, kind, family, speaksFor, saidAt, learnedAt, side, stanceName, marks);
  }

  Sample marked(String mark) {
    if (!Samples.MARKS.contains(mark)) {
      throw new IllegalArgumentException("no mark: " + mark);
    }
    Set<String> more = new TreeSet<>(marks);
    more.add(mark);
    return new Sample(article, kind, family, speaksFor, saidAt, learnedAt, polarity, stance, more);
  }

  Reading reading() {
    String words = (polarity == Polarity.SUPPORT ? "in favour of " : "against ") + stance;
    Source source =
        new Source(
            new SourceId("source-" + family),
            "The " + family,
            new PublisherFamily(family),
            kind,
            speaksFor);
    ArticleRef ref =
        new ArticleRef(
            new ArticleId(article),
            source,
            URI.create("https://news.example/" + article),
            "Actor speaks",
            saidAt,
            learnedAt);
    return new Reading(
        new ReadingId(String.join(".", article, polarity.name(), stance, String.join("+", marks))),
        Samples.KEY.actor(),
        Samples.KEY.axis(),
        new StanceId(stance),
        polarity,
        time(),
        directness(),
        marks.contains("limited"),
        marks.contains("denial"),
        marks.contains("anonymous"),
        marks.contains("copy"),
        confidence(),
        new Evidence(ref, new Span(0, words.length()), words),
        saidAt,
        learnedAt,
        "sample");
  }

  private double confidence() {
    if (marks.contains("unsure")) {
      return 0.49;
    }
    return marks.contains("even") ? 0.5 : 0.9;
  }

  private TimeFrame time() {
    if (marks.contains("past")) {
      return TimeFrame.PAST;
    }
    return marks.contains("hypothetical") ? TimeFrame.HYPOTHETICAL : TimeFrame.CURRENT;
  }

  private Directness directness() {
    if (marks.contains("second-hand")) {
      return Directness.SECOND_HAND;
    }
    return marks.contains("reported") ? Directness.INDIRECT : Directness.DIRECT;
  }
}
