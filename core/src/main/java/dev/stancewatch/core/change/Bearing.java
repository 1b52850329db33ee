package dev.stancewatch.core.change;

import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.Position.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a voice means for the position that is held.
sealed interface Bearing {
  /// Nothing was held.
  record First() implements Bearing {}

  /// It says what is held already, or rejects only what is not held.
  record Repeats(Voice.Word word) implements Bearing {}

  /// It fits what is held and says more.
  record Refines(Target.Takes target, Voice.Word word) implements Bearing {}

  /// It rejects more answers than were known to be rejected.
  record RejectsMore(Voice.Word word) implements Bearing {}

  /// It says something else than what is held.
  record Moves(Target target, Voice.Word word) implements Bearing {}

  /// It names several new answers and favours none.
  record Torn() implements Bearing {}

  /// It rejects what is held and names nothing else, and that rule is off.
  record NoRival(Voice.Word word) implements Bearing {}

  /// Compares a voice with what is held.
  static Bearing of(Position held, Voice voice, EvidenceRules rules) {
    return switch (held) {
      case Unknown _ -> new First();
      case Opposes opposes -> onOpposed(opposes, voice);
      case Supports supports -> onSupported(supports, voice, rules);
    };
  }

  /// The answers that a position supports, sorted.
  static SortedSet<StanceId> supported(Position position) {
    SortedSet<StanceId> stances = new TreeSet<>();
    if (position instanceof Supports supports) {
      stances.add(supports.stance());
      stances.addAll(supports.besides());
    }
    return stances;
  }

  private static Bearing onOpposed(Opposes held, Voice voice) {
    SortedSet<StanceId> wanted = voice.supports();
    if (wanted.isEmpty()) {
      Voice.Word word = voice.words().getFirst();
      return held.stances().containsAll(voice.opposes())
          ? new Repeats(word)
          : new RejectsMore(word);
    }
    Optional<Voice.Word> favourite = findFavourite(voice, wanted);
    if (favourite.isEmpty()) {
      return new Torn();
    }
    StanceId stance = favourite.get().reading().stance();
    Target.Takes target = new Target.Takes(stance);
    return held.stances().contains(stance)
        ? new Moves(target, favourite.get())
        : new Refines(target, favourite.get());
  }

  private static Bearing onSupported(Supports held, Voice voice, EvidenceRules rules) {
    SortedSet<StanceId> have = supported(held);
    SortedSet<StanceId> fresh = voice.supports();
    fresh.removeAll(have);
    if (!fresh.isEmpty()) {
      return findFavourite(voice, fresh)
          .<Bearing>map(word -> new Moves(new Target.Takes(word.reading().stance()), word))
          .orElseGet(Torn::new);
    }
    SortedSet<StanceId> left = new TreeSet<>(have);
    left.removeAll(voice.opposes());
    if (left.size() < have.size()) {
      return onDropped(have, left, voice, rules);
    }
    Optional<Voice.Word> again = voice.find(held.stance(), Polarity.SUPPORT);
    if (rules.has(Rule.CONDITIONS)
        && again.isPresent()
        && voice.limits(held.stance()) != held.limited()) {
      return new Moves(new Target.Limits(!held.limited()), again.get());
    }
    return new Repeats(again.orElse(voice.words().getFirst()));
  }

  private static Bearing onDropped(
      SortedSet<StanceId> have, SortedSet<StanceId> left, Voice voice, EvidenceRules rules) {
    Voice.Word word =
        voice.words().stream()
            .filter(w -> w.reading().polarity() == Polarity.OPPOSE)
            .filter(w -> have.contains(w.reading().stance()))
            .findFirst()
            .orElseThrow();
    if (!rules.has(Rule.DROPPED_DEMAND)) {
      return new NoRival(word);
    }
    return left.isEmpty()
        ? new Moves(new Target.Rejects(), word)
        : new Moves(new Target.Keeps(List.copyOf(left)), word);
  }

  /// The weightiest of several answers, if one outweighs the others.
  private static Optional<Voice.Word> findFavourite(Voice voice, SortedSet<StanceId> among) {
    List<Voice.Word> best = new ArrayList<>();
    for (StanceId stance : among) {
      voice.find(stance, Polarity.SUPPORT).ifPresent(best::add);
    }
    best.sort(Comparator.comparingInt(Voice.Word::points).reversed());
    boolean clear = best.size() == 1 || best.get(0).points() > best.get(1).points();
    return clear ? Optional.of(best.getFirst()) : Optional.empty();
  }
}
