package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The decision this service exists for: what a log of readings amounts to. Pure; the order and
/// number of equal entries do not matter.
public final class Decision {
  private Decision() {}

  /// What was known at an instant.
  ///
  /// @param asOf entries learned later are left out
  public static History fold(
      Subject subject, Collection<LogEntry> log, EvidenceRules rules, Instant asOf) {
    List<LogEntry> known = log.stream().filter(e -> !e.learnedAt().isAfter(asOf)).toList();
    Folding folding = new Folding(subject, rules);
    folding.add(known);
    return folding.history(asOf);
  }
}
