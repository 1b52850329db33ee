package dev.stancewatch.core.change;

import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Supports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/// How reports of a change end without becoming certain. Without state of its own; threads may
/// share it.
final class Ending {
  private final Subject subject;
  private final EvidenceRules rules;
  private final Weights weights;

  Ending(Subject subject, EvidenceRules rules) {
    this.subject = subject;
    this.rules = rules;
    this.weights = new Weights(rules);
  }

  /// Closes the reports that nobody confirmed in time.
  Walk lapse(Walk walk, Instant when) {
    if (!rules.has(Rule.LAPSE)) {
      return walk;
    }
    Predicate<Report> tooOld = report -> until(report).isBefore(when);
    List<Change> lapsed =
        walk.open().stream()
            .filter(tooOld)
            .map(
                report ->
                    change(
                        walk,
                        report,
                        Stage.LAPSED,
                        until(report),
                        Why.lapsed(report.points(weights), rules.threshold())))
            .toList();
    return lapsed.isEmpty() ? walk : walk.closing(tooOld, lapsed);
  }

  /// All that a term leaves behind: its certain changes, and its reports as withdrawn.
  List<Change> atEndOfTerm(Walk walk, Instant end) {
    List<Change> left = new ArrayList<>(certain(walk));
    walk.open()
        .forEach(report -> left.add(change(walk, report, Stage.WITHDRAWN, end, Why.newHolder())));
    return left;
  }

  /// The certain changes of the term.
  List<Change> certain(Walk walk) {
    return walk.turns().stream().map(turn -> turn.change(subject, rules)).toList();
  }

  /// The open reports, as candidates.
  List<Change> candidates(Walk walk) {
    return walk.open().stream()
        .map(
            report ->
                change(
                    walk,
                    report,
                    Stage.CANDIDATE,
                    report.trigger().learnedAt(),
                    Why.candidate(report.points(weights), rules.threshold())))
        .toList();
  }

  /// Closes all reports, since the actor is elsewhere now; the one that led there is no loss.
  Walk overtake(Walk walk, Target way, Position to, Instant at) {
    List<Change> overtaken =
        walk.open().stream()
            .filter(report -> !report.target().equals(way))
            .map(report -> change(walk, report, Stage.WITHDRAWN, at, Why.overtaken(to)))
            .toList();
    return walk.closing(_ -> true, overtaken);
  }

  /// Closes the reports that a voice contradicts with enough weight.
  Ended contradict(Walk walk, Voice voice) {
    boolean denial = denies(voice);
    Predicate<Report> against = report -> contradicts(walk.held(), voice, report);
    Predicate<Report> enough =
        report -> against.test(report) && (denial || voice.weight() >= report.points(weights));
    List<Change> ended =
        walk.open().stream()
            .filter(enough)
            .map(
                report ->
                    change(
                        walk,
                        report,
                        Stage.WITHDRAWN,
                        voice.key().learnedAt(),
                        Why.contradicted(denial)))
            .toList();
    int strongest =
        walk.open().stream().filter(against).mapToInt(r -> r.points(weights)).max().orElse(0);
    return new Ended(walk.closing(enough, ended), ended, voice.weight(), strongest, denial);
  }

  /// Whether a voice is a denial that counts: any voice of the press that is named.
  boolean denies(Voice voice) {
    return rules.has(Rule.DENIAL) && voice.denial() && voice.weight() >= rules.reported();
  }

  private static boolean contradicts(Position held, Voice voice, Report report) {
    SortedSet<StanceId> wanted = voice.supports();
    boolean upholds = !Collections.disjoint(Bearing.supported(held), wanted);
    return switch (report.target()) {
      case Target.Takes(StanceId stance) ->
          !wanted.contains(stance) && (upholds || voice.opposes().contains(stance));
      case Target.Rejects _ -> upholds;
      case Target.Keeps(List<StanceId> stances) ->
          Bearing.supported(held).stream()
              .anyMatch(stance -> wanted.contains(stance) && !stances.contains(stance));
      case Target.Limits(boolean limited) ->
          held instanceof Supports supports
              && wanted.contains(supports.stance())
              && voice.limits(supports.stance()) != limited;
    };
  }

  private Change change(Walk walk, Report report, Stage stage, Instant at, String why) {
    return new Turn(report, walk.held(), report.to(walk.held()), Manner.STEADY)
        .change(subject, weights, stage, at, why);
  }

  private Instant until(Report report) {
    return report.opened().plus(rules.corroborationWindow());
  }

  /// What a voice ended.
  ///
  /// @param weight of the voice
  /// @param strongest points of the strongest report that it contradicts; 0 if it contradicts none
  record Ended(Walk walk, List<Change> changes, int weight, int strongest, boolean denial) {
    Fate fate() {
      return Why.ends(weight, strongest, denial).about(changes.stream().map(Change::id).toList());
    }

    /// The fate of a voice that ended nothing: too weak if it contradicts a report.
    Fate fateOr(Fate otherwise) {
      return strongest == 0 ? otherwise : Why.tooWeak(weight, strongest, "a reported change");
    }
  }
}
