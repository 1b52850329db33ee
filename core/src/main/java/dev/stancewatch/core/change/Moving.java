package dev.stancewatch.core.change;

import dev.stancewatch.core.change.Report.Said;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// How reports of a change become certain, and what they do to the position then. Without state of
/// its own; threads may share it.
final class Moving {
  private final Subject subject;
  private final EvidenceRules rules;
  private final Weights weights;
  private final Ending ending;

  Moving(Subject subject, EvidenceRules rules, Ending ending) {
    this.subject = subject;
    this.rules = rules;
    this.weights = new Weights(rules);
    this.ending = ending;
  }

  /// A voice says something else than what is held. Of several new answers only the weightiest is
  /// heard.
  Stride move(Walk walk, Voice whole, Target target, Voice.Word word) {
    SortedSet<StanceId> known = Bearing.supported(walk.held());
    List<Voice.Word> heard = new ArrayList<>();
    List<Trace> outweighed = new ArrayList<>();
    for (Voice.Word other : whole.words()) {
      StanceId stance = other.reading().stance();
      boolean rival =
          other.reading().polarity() == Polarity.SUPPORT
              && !known.contains(stance)
              && !stance.equals(word.reading().stance());
      if (rival) {
        outweighed.add(Why.outweighed(other.points(), word.points()).trace(other));
      } else {
        heard.add(other);
      }
    }
    return moveTo(walk, whole.keeping(heard), target, word).and(outweighed);
  }

  private Stride moveTo(Walk walk, Voice voice, Target target, Voice.Word word) {
    Said said = new Said(voice, word);
    Optional<Report> earlier = walk.findOpen(target);
    Report report =
        earlier
            .map(open -> open.with(said, weights, rules.threshold()))
            .orElseGet(() -> rooted(walk, Report.of(target, said)));
    int points = report.points(weights);
    if (points < rules.threshold()) {
      Walk waiting = ending.contradict(walk, voice).walk().reporting(report);
      Fate fate = Why.waits(earlier.isEmpty(), points, rules.threshold());
      return Stride.of(waiting, voice, fate.about(List.of(report.id(subject.key()))));
    }
    Optional<Turn> denied = findDenied(walk, report);
    if (denied.isPresent()) {
      return takeBack(walk, voice, report, denied.get());
    }
    Optional<Turn> completed = findCompleted(walk, report);
    return completed.isPresent()
        ? complete(walk, voice, report, completed.get())
        : confirm(walk, voice, report);
  }

  /// A voice names what the actor wants, where only rejection was known from the first.
  Stride refine(Walk walk, Voice voice, Target.Takes target, Voice.Word word) {
    if (word.points() < rules.firmBaseline()) {
      return Stride.of(
          walk, voice, Why.tooWeak(word.points(), rules.firmBaseline(), "what is held"));
    }
    Position refined = Report.of(target, new Said(voice, word)).to(walk.held());
    Walk after = ending.overtake(walk, target, refined, voice.key().learnedAt());
    return Stride.of(after.taking(refined, true), voice, Why.refines(walk.held(), refined));
  }

  /// Whether what is held was told as a change: the last certain change always led there.
  boolean wasTold(Walk walk) {
    return walk.findLastTurn().isPresent();
  }

  /// A voice that repeats what is held supports the change that led there, while that is fresh.
  Optional<Stride> corroborate(Walk walk, Voice voice) {
    Optional<Turn> turn = walk.findLastTurn().filter(last -> isFresh(last, voice.when()));
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    Report report = turn.get().report();
    if (!(Bearing.of(turn.get().from(), voice, rules)
            instanceof Bearing.Moves(var target, var word))
        || !target.equals(report.target())) {
      return Optional.empty();
    }
    Report longer = report.with(new Said(voice, word), weights, rules.threshold());
    Fate fate =
        Why.supportsCertain(longer.points(weights), rules.threshold())
            .about(List.of(longer.id(subject.key())));
    return Optional.of(Stride.of(walk.amending(turn.get().with(longer)), voice, fate));
  }

  /// A voice whose article was taken back counts for nothing, but a change keeps the name that it
  /// had from it.
  Walk haunt(Walk walk, Voice ghost) {
    Walk haunted = walk.haunted(ghost, ghost.when().minus(rules.corroborationWindow()));
    if (Bearing.of(walk.held(), ghost, rules) instanceof Bearing.Moves(var target, var word)) {
      Optional<Report> open = walk.findOpen(target);
      if (open.isPresent()) {
        return haunted.reporting(open.get().rootedIn(word.reading()));
      }
    }
    Optional<Turn> turn = walk.findLastTurn().filter(last -> isFresh(last, ghost.when()));
    if (turn.isPresent()
        && Bearing.of(turn.get().from(), ghost, rules)
            instanceof Bearing.Moves(var target, var word)
        && target.equals(turn.get().report().target())) {
      Report named = turn.get().report().rootedIn(word.reading());
      return haunted.amending(turn.get().with(named));
    }
    return haunted;
  }

  /// The walk after a time of quiet: an unstable actor has settled.
  Walk settled(Walk walk, Instant when) {
    boolean quiet =
        walk.findLastTurn()
            .map(turn -> turn.opened().plus(rules.settleWindow()).isBefore(when))
            .orElse(true);
    return walk.unstable() && quiet ? walk.unstable(false) : walk;
  }

  private Report rooted(Walk walk, Report report) {
    Instant horizon = report.opened().minus(rules.corroborationWindow());
    Report named = report;
    for (Voice ghost : walk.ghosts()) {
      if (!ghost.when().isBefore(horizon)
          && Bearing.of(walk.held(), ghost, rules) instanceof Bearing.Moves(var target, var word)
          && target.equals(report.target())) {
        named = named.rootedIn(word.reading());
      }
    }
    return named;
  }

  private Stride confirm(Walk walk, Voice voice, Report report) {
    Position from = walk.held();
    Position to = report.to(from);
    Manner manner = manner(walk, to, report.opened());
    Instant at = report.findCertainAt(weights, rules.threshold()).orElseThrow();
    List<Turn> turns = new ArrayList<>(walk.turns());
    turns.add(new Turn(report, from, to, manner));
    Walk after =
        ending
            .overtake(walk, report.target(), to, at)
            .taking(to, true)
            .turning(turns)
            .unstable(manner != Manner.STEADY);
    Fate fate =
        Why.confirms(report.points(weights), rules.threshold(), manner)
            .about(List.of(report.id(subject.key())));
    return Stride.of(after, voice, fate);
  }

  private Manner manner(Walk walk, Position to, Instant when) {
    if (!rules.has(Rule.FLAPPING)) {
      return Manner.STEADY;
    }
    if (walk.unstable()) {
      return Manner.WAVERS;
    }
    boolean back =
        walk.turns().stream()
            .filter(turn -> isWithin(rules.flapWindow(), turn.opened(), when))
            .anyMatch(turn -> Turn.sameAnswer(turn.from(), to));
    return back ? Manner.TURNS_BACK : Manner.STEADY;
  }

  private Optional<Turn> findDenied(Walk walk, Report report) {
    boolean denial = report.said().stream().anyMatch(said -> ending.denies(said.voice()));
    return walk.findLastTurn()
        .filter(_ -> denial)
        .filter(turn -> Turn.sameAnswer(turn.from(), report.to(walk.held())))
        .filter(turn -> isWithin(rules.denialWindow(), turn.opened(), report.opened()));
  }

  /// A demand was dropped a short time ago, and the report names what the actor wants instead.
  private Optional<Turn> findCompleted(Walk walk, Report report) {
    return walk.findLastTurn()
        .filter(turn -> turn.to() instanceof Opposes && isFresh(turn, report.opened()))
        .filter(turn -> !Turn.sameAnswer(turn.from(), report.to(walk.held())));
  }

  private Stride complete(Walk walk, Voice voice, Report report, Turn turn) {
    Position to = report.to(walk.held());
    Instant at = report.findCertainAt(weights, rules.threshold()).orElseThrow();
    Walk after =
        ending
            .overtake(walk, report.target(), to, at)
            .replacing(to, true)
            .amending(turn.towards(to));
    Fate fate = Why.completes(walk.held(), to, report.points(weights), rules.threshold());
    return Stride.of(after, voice, fate.about(List.of(turn.report().id(subject.key()))));
  }

  private Stride takeBack(Walk walk, Voice voice, Report report, Turn turn) {
    Instant at = report.findCertainAt(weights, rules.threshold()).orElseThrow();
    Change ended = turn.change(subject, weights, Stage.WITHDRAWN, at, Why.denied());
    Reading last = report.said().getLast().word().reading();
    Walk after =
        ending
            .overtake(walk, report.target(), turn.from(), at)
            .takingBack(turn.from())
            .repeating(last)
            .recording(List.of(ended))
            .unstable(walk.unstable() && turn.manner() == Manner.WAVERS);
    Fate fate = Why.takesBack(report.points(weights), rules.threshold());
    return Stride.of(after, voice, fate.about(List.of(ended.id())));
  }

  private boolean isFresh(Turn turn, Instant when) {
    return isWithin(rules.corroborationWindow(), turn.opened(), when);
  }

  private static boolean isWithin(Duration window, Instant first, Instant then) {
    return !first.plus(window).isBefore(then);
  }
}
