package dev.stancewatch.testkit;

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
import dev.stancewatch.core.watch.Watch;
import java.util.Arrays;
import java.util.List;

/// A made-up watch that fits [SampleReading]: a harbour, its tolls and its dredging.
public final class SampleWatch {
  private SampleWatch() {}

  /// A watch of some actors.
  ///
  /// @param actors their ids; the names are made of them
  public static Watch of(String... actors) {
    return new Watch(
        "The harbour",
        Actors.of(Arrays.stream(actors).map(SampleWatch::actor).toList()),
        List.of(harbour()),
        List.of());
  }

  private static Actor actor(String id) {
    String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    return new Actor(
        new ActorId(id),
        name,
        ActorKind.PERSON,
        List.of(name),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Issue harbour() {
    Axis tolls =
        new Axis(
            new AxisId("tolls"),
            "Should ships pay a toll?",
            List.of(stance("free", "No toll"), stance("toll", "A toll for all ships")));
    Axis dredging =
        new Axis(
            new AxisId("dredging"),
            "Should the channel be dredged?",
            List.of(stance("dredge", "Dredge it"), stance("leave", "Leave it")));
    return new Issue(new IssueId("harbour"), "The harbour", List.of(), List.of(tolls, dredging));
  }

  private static Stance stance(String id, String label) {
    return new Stance(
        new StanceId(id),
        label,
        List.of(label + " it is.", label + " is right.", label + " is the answer."),
        List.of(),
        false);
  }
}
