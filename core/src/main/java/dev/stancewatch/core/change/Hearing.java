package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.LogEntry.Learned;
import dev.stancewatch.core.position.LogEntry.Revised;
import dev.stancewatch.core.position.LogEntry.Withdrawn;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.TimeFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sorts the entries about one article into voices that count and readings that do not.
///
/// @param voices what counts
/// @param unheard a trace for each reading that does not count
record Hearing(List<Voice> voices, List<Trace> unheard) {
  Hearing {
    voices = List.copyOf(voices);
    unheard = List.copyOf(unheard);
  }

  /// Hears all that the log has on one article.
  static Hearing of(Collection<LogEntry> entries, EvidenceRules rules) {
    Weights weights = new Weights(rules);
    Map<Moment, List<Voice.Word>> words = new TreeMap<>();
    List<Trace> unheard = new ArrayList<>();
    for (LogEntry entry : entries) {
      if (!(entry instanceof Learned(Reading reading))) {
        continue;
      }
      Optional<Fate> ignored = findIgnored(reading, rules);
      if (ignored.isPresent()) {
        unheard.add(ignored.get().of(reading));
        continue;
      }
      Optional<Fate> takenBack = findTakenBack(reading, entries);
      takenBack.ifPresent(fate -> unheard.add(fate.of(reading)));
      words
          .computeIfAbsent(Moment.of(reading, takenBack.isEmpty(), rules), _ -> new ArrayList<>())
          .add(new Voice.Word(reading, weights.of(reading)));
    }
    List<Voice> voices =
        words.entrySet().stream().map(e -> e.getKey().voice(e.getValue())).toList();
    return new Hearing(voices, unheard);
  }

  private static Optional<Fate> findTakenBack(Reading reading, Collection<LogEntry> entries) {
    for (LogEntry entry : entries) {
      switch (entry) {
        case Learned _ -> {}
        case Withdrawn(var _, Instant at, String reason) -> {
          if (!reading.learnedAt().isAfter(at)) {
            return Optional.of(Why.articleWithdrawn(at, reason));
          }
        }
        case Revised(var _, Instant at) -> {
          if (reading.learnedAt().isBefore(at)) {
            return Optional.of(Why.articleRevised(at));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fate> findIgnored(Reading reading, EvidenceRules rules) {
    if (reading.copy() && rules.has(Rule.COPIES)) {
      return Optional.of(Why.copy());
    }
    if (reading.time() == TimeFrame.PAST && rules.has(Rule.PAST)) {
      return Optional.of(Why.past());
    }
    if (reading.time() == TimeFrame.HYPOTHETICAL && rules.has(Rule.HYPOTHETICAL)) {
      return Optional.of(Why.hypothetical());
    }
    if (reading.directness() == Directness.SECOND_HAND && rules.has(Rule.SECOND_HAND)) {
      return Optional.of(Why.secondHand());
    }
    if (hundredths(reading.confidence()) < rules.sureReading()) {
      return Optional.of(Why.unsure(hundredths(reading.confidence()), rules.sureReading()));
    }
    return Optional.empty();
  }

  /// When a reading was said. Nothing is said after it was learned: a date in the future is an
  /// error.
  static Instant when(Reading reading) {
    boolean future = reading.saidAt().isAfter(reading.learnedAt());
    return future ? reading.learnedAt() : reading.saidAt();
  }

  private static int hundredths(double confidence) {
    return (int) Math.floor(confidence * 100 + 1e-9);
  }

  /// A moment at which the article has the actor speak.
  private record Moment(Instant when, boolean live) implements Comparable<Moment> {
    static Moment of(Reading reading, boolean live, EvidenceRules rules) {
      return new Moment(rules.has(Rule.LATE) ? Hearing.when(reading) : reading.learnedAt(), live);
    }

    Voice voice(List<Voice.Word> words) {
      Voice.Word first =
          words.stream().min(Comparator.comparing(w -> w.reading().learnedAt())).orElseThrow();
      Voice.Key key =
          new Voice.Key(
              when, first.reading().learnedAt(), first.reading().evidence().article().id(), live);
      return new Voice(key, live, words);
    }

    @Override
    public int compareTo(Moment other) {
      int byTime = when.compareTo(other.when);
      return byTime != 0 ? byTime : Boolean.compare(live, other.live);
    }
  }
}
