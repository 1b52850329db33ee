package dev.stancewatch.testkit;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.PositionKey;
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
import java.util.Set;

/// A made-up reading of which only what matters to a test is chosen: a newspaper of its own family
/// quotes the actor, who supports a stance.
///
/// @param article id; the source is named after the family
public record SampleReading(
    PositionKey key,
    String article,
    String stance,
    Polarity polarity,
    Directness directness,
    SourceKind kind,
    String family,
    Instant saidAt,
    Instant learnedAt) {

  /// The key of a made-up actor on a made-up axis.
  public static PositionKey key(String actor) {
    AxisKey axis = new AxisKey(new IssueId("harbour"), new AxisId("tolls"));
    return new PositionKey(new ActorId(actor), axis);
  }

  /// A newspaper quotes the actor in favour of a stance; learned when said.
  public static SampleReading quoted(PositionKey key, String article, String stance, Instant at) {
    return new SampleReading(
        key,
        article,
        stance,
        Polarity.SUPPORT,
        Directness.DIRECT,
        SourceKind.NEWSPAPER,
        "family-of-" + article,
        at,
        at);
  }

  /// A newspaper of some family says that the actor is in favour of a stance; learned when said.
  public static SampleReading reported(
      PositionKey key, String article, String stance, String family, Instant at) {
    return new SampleReading(
        key,
        article,
        stance,
        Polarity.SUPPORT,
        Directness.INDIRECT,
        SourceKind.NEWSPAPER,
        family,
        at,
        at);
  }

  /// The same, learned at another time.
  public SampleReading learned(Instant at) {
    return new SampleReading(key, article, stance, polarity, directness, kind, family, saidAt, at);
  }

  /// The entry of the log.
  public Learned entry() {
    String words = "in favour of " + stance;
    Source source =
        new Source(
            new SourceId("source-" + family),
            "The " + family,
            new PublisherFamily(family),
            kind,
            Set.of());
    ArticleRef ref =
        new ArticleRef(
            new ArticleId(article),
            source,
            URI.create("https://news.example/" + article),
            "Actor speaks",
            saidAt,
            learnedAt);
    String id = "%s.%s.%s.%s.%s".formatted(key.actor(), article, stance, polarity, saidAt);
    return new Learned(
        new Reading(
            new ReadingId(id),
            key.actor(),
            key.axis(),
            new StanceId(stance),
            polarity,
            TimeFrame.CURRENT,
            directness,
            false,
            false,
            false,
            false,
            0.9,
            new Evidence(ref, new Span(0, words.length()), words),
            saidAt,
            learnedAt,
            "sample"));
  }
}
