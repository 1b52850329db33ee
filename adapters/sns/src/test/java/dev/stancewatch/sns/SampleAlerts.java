package dev.stancewatch.sns;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertMaker;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Tags;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.Manner;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Supports;
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
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Made-up changes with chosen words and links.
final class SampleAlerts {
  static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  static final Instant JUNE = Instant.parse("2025-06-01T10:00:00Z");
  private static final PositionKey KEY = SampleReading.key("mayor");

  private SampleAlerts() {}

  /// A reading of the mayor.
  static Reading reading(
      String id, String stance, String words, String source, String link, Instant at) {
    ArticleRef article =
        new ArticleRef(
            new ArticleId(id),
            new Source(
                new SourceId("source-" + id),
                source,
                new PublisherFamily("family-" + id),
                SourceKind.NEWSPAPER,
                Set.of()),
            URI.create(link),
            "Mayor speaks",
            at,
            at);
    return new Reading(
        new ReadingId(id),
        KEY.actor(),
        KEY.axis(),
        new StanceId(stance),
        Polarity.SUPPORT,
        TimeFrame.CURRENT,
        Directness.DIRECT,
        false,
        false,
        false,
        false,
        0.9,
        new Evidence(article, new Span(0, words.codePointCount(0, words.length())), words),
        at,
        at,
        "sample");
  }

  /// A notice about a move from free passage to a toll.
  static Notice notice(NoticeKind kind, Stage stage, Reading before, Reading now, Reading... more) {
    Position from =
        new Supports(before.stance(), List.of(), false, before.saidAt(), List.of(before));
    return notice(kind, stage, from, now, more);
  }

  /// A notice about a move from any position to a toll.
  static Notice notice(NoticeKind kind, Stage stage, Position from, Reading now, Reading... more) {
    Position to = new Supports(now.stance(), List.of(), false, now.saidAt(), List.of(now));
    Change change =
        new Change(
            new ChangeId("change-1"),
            KEY,
            from,
            to,
            Grade.FULL,
            stage,
            Manner.STEADY,
            now,
            List.of(more),
            100,
            JUNE,
            "certain at once: the actor's own words");
    return new Notice(new NoticeId("notice-1"), kind, change, JUNE, "now " + now.stance());
  }

  /// The alert of a notice.
  static Alert alert(Notice notice) {
    AlertMaker maker = new AlertMaker(SampleWatch.of("mayor"), EvidenceRules.standard());
    return switch (maker.tell(notice)) {
      case Telling.Told(Alert alert) -> alert;
      case Telling.Untellable(var _, String reason) -> throw new AssertionError(reason);
    };
  }

  /// A confirmed change, ready to be sent to everybody.
  static Outgoing outgoing() {
    Reading before = reading("a", "free", "Free for all.", "The Quay", "https://a.example/", MAY);
    Reading now = reading("b", "toll", "Every ship pays.", "The Quay", "https://b.example/", JUNE);
    Notice notice = notice(NoticeKind.CONFIRMED, Stage.CONFIRMED, before, now);
    Alert alert = alert(notice);
    Tags tags =
        new Tags(
            KEY.actor(),
            KEY.axis().issue(),
            List.of(Grade.FULL),
            NoticeKind.CONFIRMED,
            Stage.CONFIRMED);
    return new Outgoing.ToAll(
        alert, tags, AlertTexts.of(alert, new Imprint("desk@example.org", "")));
  }
}
