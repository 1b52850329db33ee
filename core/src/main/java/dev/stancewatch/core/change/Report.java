package dev.stancewatch.core.change;

import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Position.Opposes;
import dev.stancewatch.core.position.Position.Supports;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What several voices say of one move of the actor.
///
/// @param root the first reading to arrive that says so, even if its article was taken back since;
///   it gives the change its name
/// @param said in the order in which it was said; never empty
record Report(Target target, Reading root, List<Said> said) {
  /// Most voices that are kept. More would add nothing to an alert and swell what is stored.
  private static final int MAX_VOICES = 9;

  /// Most readings that a position rests on when it is taken.
  private static final int MAX_FOUNDING = 3;

  private static final Comparator<Reading> ARRIVAL =
      Comparator.comparing(Reading::learnedAt).thenComparing(Reading::id);

  Report {
    said = List.copyOf(said);
  }

  /// Opens a report with its first voice.
  static Report of(Target target, Said first) {
    return new Report(target, first.word().reading(), List.of(first));
  }

  /// The report with one more voice, unless it has many and the voice makes it no more certain.
  Report with(Said more, Weights weights, int threshold) {
    Report named = rootedIn(more.word().reading());
    List<Said> all = new ArrayList<>(said);
    all.add(more);
    Report longer = new Report(target, named.root(), all);
    int points = points(weights);
    boolean needed = points < threshold && longer.points(weights) > points;
    return needed || said.size() < MAX_VOICES ? longer : named;
  }

  /// The report under the name of a reading, if that arrived before all others. (The same reading
  /// compared with itself may go either way.)
  Report rootedIn(Reading reading) {
    return ARRIVAL.compare(reading, root) < 0 ? new Report(target, reading, said) : this;
  }

  /// When it was first said.
  Instant opened() {
    return said.getFirst().voice().when();
  }

  int points(Weights weights) {
    return weights.together(words());
  }

  /// When enough of it was known, if it is enough.
  Optional<Instant> findCertainAt(Weights weights, int threshold) {
    List<Voice.Word> known = new ArrayList<>();
    for (Reading reading : byArrival()) {
      words().stream().filter(word -> word.reading().equals(reading)).forEach(known::add);
      if (weights.together(known) >= threshold) {
        return Optional.of(reading.learnedAt());
      }
    }
    return Optional.empty();
  }

  /// The first reading to arrive that stands.
  Reading trigger() {
    return byArrival().getFirst();
  }

  /// All readings but the trigger, in order of arrival.
  List<Reading> corroborating() {
    List<Reading> all = byArrival();
    return all.subList(1, all.size());
  }

  /// The name of the change. It stays the same when voices are added or taken back.
  ChangeId id(PositionKey key) {
    return new ChangeId(Hash.of(key.toString(), target.name(), root.id().value()));
  }

  /// Where the actor stands if the report is true.
  Position to(Position from) {
    return switch (target) {
      case Target.Takes(StanceId stance) ->
          new Supports(stance, keptBesides(from, stance), limits(stance), opened(), founding());
      case Target.Rejects _ -> new Opposes(rejected(), opened(), founding());
      case Target.Keeps(List<StanceId> stances) ->
          new Supports(
              stances.getFirst(),
              stances.subList(1, stances.size()),
              limits(stances.getFirst()),
              opened(),
              founding());
      case Target.Limits(boolean limited) -> {
        Supports held = (Supports) from;
        yield new Supports(held.stance(), held.besides(), limited, opened(), founding());
      }
    };
  }

  /// How many publisher families report it.
  long families() {
    return words().stream()
        .map(word -> word.reading().evidence().article().source().family())
        .distinct()
        .count();
  }

  private List<StanceId> keptBesides(Position from, StanceId taken) {
    SortedSet<StanceId> kept = new TreeSet<>();
    said.forEach(one -> kept.addAll(one.voice().supports()));
    kept.retainAll(Bearing.supported(from));
    kept.remove(taken);
    return List.copyOf(kept);
  }

  private boolean limits(StanceId stance) {
    return said.stream().anyMatch(one -> one.voice().limits(stance));
  }

  private List<StanceId> rejected() {
    SortedSet<StanceId> all = new TreeSet<>();
    said.forEach(one -> all.addAll(one.voice().opposes()));
    return List.copyOf(all);
  }

  /// The trigger, then the weightiest of the others.
  private List<Reading> founding() {
    Stream<Reading> weightiest =
        words().stream().sorted(Voice.Word.WEIGHTIEST_FIRST).map(Voice.Word::reading);
    return Stream.concat(Stream.of(trigger()), weightiest).distinct().limit(MAX_FOUNDING).toList();
  }

  private List<Voice.Word> words() {
    return said.stream().map(Said::word).toList();
  }

  private List<Reading> byArrival() {
    return said.stream().map(one -> one.word().reading()).sorted(ARRIVAL).toList();
  }

  /// A voice with the word that carries the report.
  record Said(Voice voice, Voice.Word word) {}
}
