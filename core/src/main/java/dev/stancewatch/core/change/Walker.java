package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.Term;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.Position.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Takes the walk one voice further. Without state of its own; threads may share it.
final class Walker {
  private final Subject subject;
  private final EvidenceRules rules;
  private final Moving moving;
  private final Ending ending;

  Walker(Subject subject, EvidenceRules rules) {
    this.subject = subject;
    this.rules = rules;
    this.ending = new Ending(subject, rules);
    this.moving = new Moving(subject, rules, ending);
  }

  /// What a voice does to a walk.
  Stride step(Walk before, Voice voice) {
    Walk walk = until(before, voice.when());
    if (!voice.live()) {
      return new Stride(moving.haunt(walk, voice), List.of());
    }
    SortedSet<StanceId> bothSides = voice.supports();
    bothSides.retainAll(voice.opposes());
    List<Voice.Word> sure = new ArrayList<>();
    List<Trace> leftOut = new ArrayList<>();
    for (Voice.Word word : voice.words()) {
      boolean torn = bothSides.contains(word.reading().stance());
      boolean wins =
          !rules.has(Rule.CONTRADICTION) && word.reading().polarity() == Polarity.SUPPORT;
      if (torn && !wins) {
        leftOut.add(Why.bothSides().trace(word));
      } else {
        sure.add(word);
      }
    }
    if (sure.isEmpty()) {
      return new Stride(walk, leftOut);
    }
    return hear(moving.settled(walk, voice.when()), voice.keeping(sure)).and(leftOut);
  }

  /// The walk at an instant at which nothing is said: reports lapse, terms begin.
  Walk until(Walk walk, Instant when) {
    Walk lapsed = ending.lapse(walk, when);
    int begun = (int) subject.terms().stream().filter(term -> !term.from().isAfter(when)).count();
    if (begun <= walk.term()) {
      return lapsed;
    }
    Term term = subject.terms().get(begun - 1);
    Unknown unknown =
        new Unknown(term.from(), "nothing read yet of " + term.holder() + ", the new holder");
    return lapsed.entering(begun, unknown, ending.atEndOfTerm(lapsed, term.from()));
  }

  private Stride hear(Walk walk, Voice voice) {
    boolean known = !(walk.held() instanceof Unknown);
    if (known && !walk.firm()) {
      return hearOverWeak(walk, voice);
    }
    return switch (Bearing.of(walk.held(), voice, rules)) {
      case Bearing.First _ -> {
        Position first = first(voice);
        yield Stride.of(walk.taking(first, isFirm(voice)), voice, baseline(first, voice));
      }
      case Bearing.Torn _ -> Stride.of(walk, voice, Why.torn());
      case Bearing.NoRival _ -> Stride.of(walk, voice, Why.noRival());
      case Bearing.Repeats(Voice.Word word) -> repeat(walk, voice, word);
      case Bearing.RejectsMore(Voice.Word word) -> rejectMore(walk, voice, word);
      case Bearing.Refines(Target.Takes target, Voice.Word word) ->
          moving.wasTold(walk)
              ? moving.move(walk, voice, target, word)
              : moving.refine(walk, voice, target, word);
      case Bearing.Moves(Target target, Voice.Word word) -> moving.move(walk, voice, target, word);
    };
  }

  /// What is held rests on a weak first word: repeated by better evidence it becomes firm,
  /// contradicted by better evidence it is replaced, and nothing is told.
  private Stride hearOverWeak(Walk walk, Voice voice) {
    if (!isFirm(voice)) {
      return Stride.of(
          walk, voice, Why.tooWeak(voice.weight(), rules.firmBaseline(), "a first stance"));
    }
    if (Bearing.of(walk.held(), voice, rules) instanceof Bearing.Repeats(Voice.Word word)) {
      Walk firm = walk.firmly().repeating(word.reading());
      return Stride.of(firm, voice, Why.repeats(walk.held()));
    }
    Position first = first(voice);
    return Stride.of(walk.replacing(first, true), voice, baseline(first, voice));
  }

  private Stride repeat(Walk walk, Voice voice, Voice.Word word) {
    Walk again = isFirm(voice) ? walk.repeating(word.reading()) : walk;
    Ending.Ended ended = ending.contradict(again, voice);
    if (!ended.changes().isEmpty()) {
      return Stride.of(ended.walk(), voice, ended.fate());
    }
    return moving
        .corroborate(again, voice)
        .orElseGet(() -> Stride.of(again, voice, ended.fateOr(Why.repeats(walk.held()))));
  }

  private Stride rejectMore(Walk walk, Voice voice, Voice.Word word) {
    if (!isFirm(voice)) {
      return Stride.of(
          walk, voice, Why.tooWeak(voice.weight(), rules.firmBaseline(), "what is held"));
    }
    Opposes held = (Opposes) walk.held();
    SortedSet<StanceId> all = new TreeSet<>(held.stances());
    all.addAll(voice.opposes());
    Opposes wider = new Opposes(List.copyOf(all), held.since(), held.evidence());
    Walk after = walk.widening(wider).repeating(word.reading());
    return Stride.of(after, voice, Why.refines(held, wider));
  }

  private boolean isFirm(Voice voice) {
    return !rules.has(Rule.FIRM_BASELINE) || voice.weight() >= rules.firmBaseline();
  }

  private Fate baseline(Position first, Voice voice) {
    int needed = rules.has(Rule.FIRM_BASELINE) ? rules.firmBaseline() : 0;
    return Why.baseline(first, voice.weight(), needed);
  }

  private static Position first(Voice voice) {
    List<StanceId> wanted =
        voice.words().stream()
            .filter(word -> word.reading().polarity() == Polarity.SUPPORT)
            .map(word -> word.reading().stance())
            .distinct()
            .toList();
    Instant since = voice.when();
    if (wanted.isEmpty()) {
      return new Opposes(
          List.copyOf(voice.opposes()), since, List.of(voice.words().getFirst().reading()));
    }
    StanceId stance = wanted.getFirst();
    Voice.Word word = voice.find(stance, Polarity.SUPPORT).orElseThrow();
    return new Supports(
        stance,
        wanted.subList(1, wanted.size()),
        voice.limits(stance),
        since,
        List.of(word.reading()));
  }
}
