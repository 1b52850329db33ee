package dev.stancewatch.core.article;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.ActorKind;
import dev.stancewatch.core.actor.Actors;
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
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A made-up actor who takes another stance on schedule, so that the flow is seen to work from the
/// article to the alert. Nobody subscribes to it. Pure; threads may share it.
public final class Canary {
  /// Who changes its mind.
  public static final ActorId ACTOR = new ActorId("canary");

  /// Time between two statements.
  public static final Duration PERIOD = Duration.ofHours(6);

  /// Longest time from an article to its alert.
  public static final Duration PROMISE = Duration.ofMinutes(15);

  /// A stance comes again after 31 days: a return within 30 would be wavering, which is not told
  /// each time.
  private static final int STANCES = 124;

  private static final String NAME = "Quillmarrow";

  private static final Source SOURCE =
      new Source(
          new SourceId("canary"),
          "The canary of this service",
          new PublisherFamily("canary"),
          SourceKind.OFFICIAL,
          Set.of(ACTOR));

  private Canary() {}

  /// What a watch asks for, and the canary.
  public static Watch beside(Watch watch) {
    return Watch.merge(List.of(watch, watch()));
  }

  /// The same of a watch that may change.
  public static CurrentWatch beside(CurrentWatch watch) {
    return new BesideCanary(watch);
  }

  /// The statement that is due. A retry gives the same one.
  ///
  /// @param scheduledAt when the run was due, whichever attempt it is
  public static Article article(Instant scheduledAt) {
    long slot = Math.floorDiv(scheduledAt.getEpochSecond(), PERIOD.toSeconds());
    String berth = berth(Math.floorMod(slot, STANCES));
    return new Article(
        new ArticleId("canary-" + slot),
        SOURCE,
        URI.create("https://canary.example/" + slot),
        NAME + " on its ferry",
        // So short that it is never taken for a copy of the one before.
        "\"From now on the ferry should use " + berth + ",\" " + NAME + " said.",
        "",
        scheduledAt,
        scheduledAt,
        "en");
  }

  private static Watch watch() {
    Actor actor =
        new Actor(
            ACTOR,
            NAME,
            ActorKind.COMPANY,
            List.of(NAME),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    Axis axis =
        new Axis(
            new AxisId("berth"),
            "Which berth should the ferry use?",
            IntStream.range(0, STANCES).mapToObj(Canary::stance).toList());
    Issue issue =
        new Issue(new IssueId("canary"), "The ferry of " + NAME, List.of(NAME), List.of(axis));
    return new Watch("Canary", Actors.of(List.of(actor)), List.of(issue), List.of());
  }

  private static Stance stance(int number) {
    String berth = berth(number);
    List<String> sentences =
        List.of(
            "The ferry should use " + berth + ".",
            "The ferry belongs at " + berth + ".",
            "The right place for the ferry is " + berth + ".");
    // Its own phrase, so that the reader needs no model to know the stance.
    return new Stance(
        new StanceId("berth-" + number), "Use " + berth, sentences, List.of(berth), false);
  }

  private static String berth(int number) {
    return "berth " + number;
  }
}
