package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.actor.Spokesperson;
import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An invented town, its people and its quarrel about a bridge toll.
final class Samples {
  static final Instant MARCH = Instant.parse("2025-03-12T10:00:00Z");
  static final Instant SEPTEMBER = Instant.parse("2025-09-12T10:00:00Z");

  static final ActorId QUILL = new ActorId("quill");
  static final ActorId MARSH = new ActorId("marsh");
  static final ActorId MAYOR = new ActorId("mayor");
  static final ActorId COUNCIL = new ActorId("council");

  private Samples() {}

  static Actors actors() {
    return Actors.of(List.of(quill(), marsh(), mayor(), council()));
  }

  private static Actor quill() {
    return new Actor(
        QUILL,
        "Ada Quill",
        ActorKind.PERSON,
        List.of("Quill"),
        List.of("chair of the Ferry Board"),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Actor marsh() {
    return new Actor(
        MARSH,
        "Otto Marsh",
        ActorKind.PERSON,
        List.of("Marsh"),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Actor mayor() {
    Instant june = Instant.parse("2025-06-01T00:00:00Z");
    return new Actor(
        MAYOR,
        "Mayor of Harrow Ferry",
        ActorKind.OFFICE,
        List.of(),
        List.of("the mayor", "mayor of Harrow Ferry"),
        List.of("the Lantern House"),
        List.of(),
        "",
        List.of(new Term(QUILL, Instant.EPOCH, june), new Term(MARSH, june, null)));
  }

  private static Actor council() {
    Instant june = Instant.parse("2025-06-01T00:00:00Z");
    return new Actor(
        COUNCIL,
        "Council of Harrow Ferry",
        ActorKind.GOVERNMENT,
        List.of("the town council", "Harrow Ferry council"),
        List.of(),
        List.of("Tollgate Street"),
        List.of(new Spokesperson("Nell Varga", null, june)),
        "",
        List.of());
  }

  static Issue toll() {
    Stance keep =
        new Stance(
            new StanceId("keep"),
            "Keep the toll",
            List.of(
                "The toll on the Brill bridge should be kept.",
                "Drivers should go on paying to cross the Brill bridge.",
                "The bridge toll must stay."),
            List.of(),
            false);
    Stance scrap =
        new Stance(
            new StanceId("scrap"),
            "Scrap the toll",
            List.of(
                "The toll on the Brill bridge should be abolished.",
                "Crossing the Brill bridge should be free of charge.",
                "The bridge toll must go."),
            List.of(),
            false);
    Axis axis =
        new Axis(new AxisId("toll"), "Should the Brill bridge have a toll?", List.of(keep, scrap));
    return new Issue(new IssueId("bridge"), "The Brill bridge", List.of(), List.of(axis));
  }

  static Article article(String text) {
    return article(text, MARCH);
  }

  static Article article(String text, Instant at) {
    Source source =
        new Source(
            new SourceId("ferry-post"),
            "The Ferry Post",
            new PublisherFamily("ferry-post"),
            SourceKind.NEWSPAPER,
            Set.of());
    return new Article(
        new ArticleId("a1"),
        source,
        URI.create("https://post.example/a1"),
        "Toll row",
        text,
        "",
        at,
        at,
        "en");
  }
}
