package dev.stancewatch.core.change;

import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The step between reading a ledger and writing it. Pure.
public final class Steps {
  private Steps() {}

  /// Decides what new entries mean. Give all that one article says of the key at once: half of an
  /// article may say something else than the whole.
  public static Step apply(
      Subject subject, Ledger ledger, List<LogEntry> entries, EvidenceRules rules) {
    Folding folding = new Folding(subject, rules);
    folding.add(ledger.entries());
    return apply(folding, subject, ledger, entries);
  }

  /// The same, on a folding that holds exactly the entries of the ledger, and the new ones after.
  static Step apply(Folding folding, Subject subject, Ledger ledger, List<LogEntry> entries) {
    List<LogEntry> fresh = fresh(ledger, entries);
    Instant asOf =
        Stream.concat(ledger.entries().stream(), fresh.stream())
            .map(LogEntry::learnedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    History before = folding.history(asOf);
    if (fresh.isEmpty()) {
      return new Step(ledger.version(), List.of(), List.of(), before, before);
    }
    folding.add(fresh);
    History after = folding.history(asOf);
    List<Notice> notices = new Noticing(subject, ledger.notices(), before, after).notices(fresh);
    return new Step(ledger.version(), fresh, notices, before, after);
  }

  private static List<LogEntry> fresh(Ledger ledger, Collection<LogEntry> entries) {
    Set<EntryId> known = new HashSet<>();
    ledger.entries().forEach(entry -> known.add(entry.id()));
    return entries.stream().filter(entry -> known.add(entry.id())).toList();
  }
}
