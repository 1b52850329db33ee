package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a log would have told, had it come in the order of its arrival, article by article. Pure.
public final class Replay {
  private Replay() {}

  /// All notices, oldest first.
  public static List<Notice> notices(
      Subject subject, Collection<LogEntry> log, EvidenceRules rules) {
    Ledger ledger = Ledger.empty(subject.key());
    for (List<LogEntry> arrival : arrivals(log)) {
      Step step = Steps.apply(subject, ledger, arrival, rules);
      List<LogEntry> entries = new ArrayList<>(ledger.entries());
      entries.addAll(step.fresh());
      List<Notice> notices = new ArrayList<>(ledger.notices());
      notices.addAll(step.notices());
      ledger = new Ledger(subject.key(), ledger.version() + 1, entries, notices);
    }
    return ledger.notices();
  }

  private static List<List<LogEntry>> arrivals(Collection<LogEntry> log) {
    Map<Arrival, List<LogEntry>> arrivals = new TreeMap<>();
    for (LogEntry entry : log) {
      arrivals
          .computeIfAbsent(new Arrival(entry.learnedAt(), entry.article()), _ -> new ArrayList<>())
          .add(entry);
    }
    return List.copyOf(arrivals.values());
  }

  private record Arrival(Instant at, ArticleId article) implements Comparable<Arrival> {
    private static final Comparator<Arrival> ORDER =
        Comparator.comparing(Arrival::at).thenComparing(Arrival::article);

    @Override
    public int compareTo(Arrival other) {
      return ORDER.compare(this, other);
    }
  }
}
