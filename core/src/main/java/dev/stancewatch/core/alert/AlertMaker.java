package dev.stancewatch.core.alert;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.position.Position.Unknown;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes alerts of notices: labels from the watch files, quotes from the evidence. Threads may
/// share it.
public final class AlertMaker {
  private final Watch watch;
  private final EvidenceRules rules;

  public AlertMaker(Watch watch, EvidenceRules rules) {
    this.watch = watch;
    this.rules = rules;
  }

  /// The alert that tells a notice.
  public Telling tell(Notice notice) {
    Change change = notice.change();
    PositionKey key = change.key();
    Optional<Actor> actor = watch.actors().find(key.actor());
    Optional<Issue> issue = findIssue(key);
    Optional<Axis> axis = watch.findAxis(key.axis());
    if (actor.isEmpty() || issue.isEmpty() || axis.isEmpty()) {
      return new Telling.Untellable(notice.id(), key + " is no longer watched");
    }
    Quotes quotes = Quotes.of(change);
    if (quotes.now().isEmpty()) {
      return new Telling.Untellable(
          notice.id(), "no words for the new position that can be shown with a link");
    }
    About about = about(actor.get(), issue.get(), axis.get());
    return new Telling.Told(alert(notice, about, new Wording(axis.get()), issue.get(), quotes));
  }

  private Alert alert(Notice notice, About about, Wording wording, Issue issue, Quotes quotes) {
    Change change = notice.change();
    String from = wording.position(change.from());
    String to = wording.position(change.to());
    Quote now = quotes.now().orElseThrow();
    return new Alert(
        Alert.VERSION,
        AlertId.of(notice.id()),
        notice.kind(),
        change.id(),
        notice.at(),
        about,
        change.grade(),
        change.stage(),
        Wording.finding(notice.kind(), about, from, to),
        former(change, from, quotes, wording),
        to,
        now,
        quotes.alsoReported(),
        change.weight(),
        rules.threshold(),
        wording.reason(notice.why()),
        undecided(change, about, issue, quotes));
  }

  private static Former former(Change change, String stance, Quotes quotes, Wording wording) {
    if (quotes.then().isPresent()) {
      return new Former.Shown(stance, quotes.then().get());
    }
    String reason =
        change.from() instanceof Unknown(_, String note)
            ? wording.reason(note)
            : "no words for the former position can be shown with a link";
    return new Former.NotShown(stance, reason.isBlank() ? "nothing read yet" : reason);
  }

  private static About about(Actor actor, Issue issue, Axis axis) {
    return new About(
        actor.id(),
        CleanText.line(actor.name()),
        issue.id(),
        CleanText.line(issue.title()),
        axis.id(),
        CleanText.line(axis.question()));
  }

  private static List<String> undecided(Change change, About about, Issue issue, Quotes quotes) {
    List<String> open = new ArrayList<>();
    open.add("Whether " + about.actorName() + " will act on it: this is about words.");
    if (change.grade() == Grade.PARTIAL) {
      open.add("Whether the former answer is given up entirely: this is part of the way.");
    }
    if (quotes.alsoReported().isEmpty()) {
      open.add("Whether others report it too: so far one publisher does.");
    }
    List<String> others =
        issue.axes().stream()
            .filter(axis -> !axis.id().equals(about.axis()))
            .map(axis -> CleanText.line(axis.question()))
            .toList();
    if (!others.isEmpty()) {
      open.add("Other questions of the issue: " + String.join(" ", others));
    }
    return open;
  }

  private Optional<Issue> findIssue(PositionKey key) {
    return watch.issues().stream()
        .filter(issue -> issue.id().equals(key.axis().issue()))
        .findFirst();
  }
}
