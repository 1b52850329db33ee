package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;

/// A change that became certain.
record Turn(Report report, Position from, Position to, Manner manner) {
  /// When it was first said.
  Instant opened() {
    return report.opened();
  }

  Turn with(Report longer) {
    return new Turn(longer, from, to, manner);
  }

  /// The same turn with a more precise end.
  Turn towards(Position refined) {
    return new Turn(report, from, refined, manner);
  }

  Change change(Subject subject, EvidenceRules rules) {
    Weights weights = new Weights(rules);
    Instant at = report.findCertainAt(weights, rules.threshold()).orElseThrow();
    return change(subject, weights, Stage.CONFIRMED, at, Why.confirmed(report, weights, rules));
  }

  Change change(Subject subject, Weights weights, Stage stage, Instant at, String why) {
    PositionKey key = subject.key();
    return new Change(
        report.id(key),
        key,
        from,
        to,
        grade(from, to, subject),
        stage,
        manner,
        report.trigger(),
        report.corroborating(),
        report.points(weights),
        at,
        why);
  }

  /// How far it is from one position to another. To a middle answer, with limits, beside the old
  /// answer, or to none at all is only part of the way.
  static Grade grade(Position from, Position to, Subject subject) {
    if (!(to instanceof Supports taken)) {
      return Grade.PARTIAL;
    }
    boolean rival =
        from instanceof Opposes(var rejected, _, _)
            ? rejected.contains(taken.stance())
            : !Bearing.supported(from).contains(taken.stance());
    boolean whole =
        rival
            && !subject.middles().contains(taken.stance())
            && !taken.limited()
            && taken.besides().isEmpty();
    return whole ? Grade.FULL : Grade.PARTIAL;
  }

  /// Whether both positions give the same answers, limits aside. Of two lists of rejected answers
  /// one may be longer: it is the same rejection, more of it known.
  static boolean sameAnswer(Position one, Position other) {
    if (one instanceof Opposes(var stances, _, _)) {
      return other instanceof Opposes(var others, _, _)
          && (stances.containsAll(others) || others.containsAll(stances));
    }
    return !Bearing.supported(one).isEmpty()
        && Bearing.supported(one).equals(Bearing.supported(other));
  }
}
