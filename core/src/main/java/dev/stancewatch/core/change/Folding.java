package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A fold in progress, to which entries can be added in any order. An entry about the latest
/// statement costs one step; one about an earlier statement costs the steps from there on. What
/// results depends on the entries alone, never on the order in which they were added.
///
/// Not to be shared by threads.
public final class Folding {
  private static final Comparator<LogEntry> BY_ARRIVAL =
      Comparator.comparing(LogEntry::learnedAt).thenComparing(LogEntry::id);
  private static final Comparator<Trace> BY_TIME =
      Comparator.comparing((Trace trace) -> Hearing.when(trace.reading()))
          .thenComparing(trace -> trace.reading().learnedAt())
          .thenComparing(trace -> trace.reading().id());

  private final Subject subject;
  private final EvidenceRules rules;
  private final Walker walker;
  private final Ending ending;
  private final Map<ArticleId, Map<EntryId, LogEntry>> byArticle = new HashMap<>();
  private final Map<ArticleId, Hearing> heard = new HashMap<>();
  private final NavigableMap<Voice.Key, Voice> voices = new TreeMap<>();
  private final NavigableMap<Voice.Key, Stride> strides = new TreeMap<>();

  public Folding(Subject subject, EvidenceRules rules) {
    this.subject = subject;
    this.rules = rules;
    this.walker = new Walker(subject, rules);
    this.ending = new Ending(subject, rules);
  }

  /// Adds entries; those that are known already change nothing.
  ///
  /// @throws IllegalArgumentException if a reading is of another actor or axis
  public void add(Collection<? extends LogEntry> entries) {
    List<ArticleId> touched = new ArrayList<>();
    for (LogEntry entry : entries) {
      if (entry instanceof LogEntry.Learned(var reading)
          && !(reading.actor().equals(subject.key().actor())
              && reading.axis().equals(subject.key().axis()))) {
        throw new IllegalArgumentException(
            "reading " + reading.id() + " is not about " + subject.key());
      }
      Map<EntryId, LogEntry> known =
          byArticle.computeIfAbsent(entry.article(), _ -> new HashMap<>());
      LogEntry stored = known.get(entry.id());
      if (stored == null || BY_ARRIVAL.compare(entry, stored) < 0) {
        known.put(entry.id(), entry);
        touched.add(entry.article());
      }
    }
    touched.stream().distinct().forEach(this::hear);
    walk();
  }

  /// Whether it is about a subject and holds exactly some entries. An answer that is needlessly no
  /// costs only time, so no test of results can notice it.
  boolean isOf(Subject other, Collection<LogEntry> entries) {
    int held = byArticle.values().stream().mapToInt(Map::size).sum();
    return subject.equals(other)
        && held == entries.size()
        && entries.stream()
            .allMatch(e -> e.equals(byArticle.getOrDefault(e.article(), Map.of()).get(e.id())));
  }

  /// What the entries amount to at an instant.
  ///
  /// @param asOf not before the last entry was learned; decides which reports have lapsed and whose
  ///   term it is
  public History history(Instant asOf) {
    Walk walk = walker.until(last(), asOf);
    List<Change> changes = new ArrayList<>(walk.closed());
    changes.addAll(ending.certain(walk));
    changes.addAll(ending.candidates(walk));
    changes.sort(
        Comparator.comparing((Change change) -> change.to().since())
            .thenComparing(Change::at)
            .thenComparing(change -> change.trigger().id())
            .thenComparing(Change::id));
    List<Position> positions = new ArrayList<>(walk.past());
    positions.add(walk.held());
    List<Trace> traces = new ArrayList<>();
    heard.values().forEach(hearing -> traces.addAll(hearing.unheard()));
    strides.values().forEach(stride -> traces.addAll(stride.traces()));
    traces.sort(BY_TIME);
    return new History(
        subject.key(), asOf, walk.held(), walk.unstable(), positions, changes, traces);
  }

  private void hear(ArticleId article) {
    List<LogEntry> entries =
        byArticle.getOrDefault(article, Map.of()).values().stream().sorted(BY_ARRIVAL).toList();
    Hearing now = Hearing.of(entries, rules);
    Hearing before = heard.put(article, now);
    if (before != null) {
      before.voices().stream().filter(v -> !now.voices().contains(v)).forEach(this::remove);
    }
    for (Voice voice : now.voices()) {
      if (!voice.equals(voices.get(voice.key()))) {
        voices.put(voice.key(), voice);
        strides.tailMap(voice.key(), true).clear();
      }
    }
  }

  /// A voice that is gone leaves a ghost at its place or before it, so the steps from there on are
  /// walked again anyway; they are cleared here all the same, lest that ever change.
  private void remove(Voice voice) {
    voices.remove(voice.key());
    strides.tailMap(voice.key(), true).clear();
  }

  private void walk() {
    Walk walk = last();
    NavigableMap<Voice.Key, Voice> ahead =
        strides.isEmpty() ? voices : voices.tailMap(strides.lastKey(), false);
    for (Voice voice : ahead.values()) {
      Stride stride = walker.step(walk, voice);
      strides.put(voice.key(), stride);
      walk = stride.walk();
    }
  }

  private Walk last() {
    return strides.isEmpty() ? Walk.start() : strides.lastEntry().getValue().walk();
  }
}
