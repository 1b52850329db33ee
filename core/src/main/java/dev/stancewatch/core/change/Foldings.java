package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// [Steps#apply] for one process that decides again and again: the foldings of the last keys are
/// kept, so that a step costs only what is new. Each is used only if it holds exactly what the
/// ledger holds, so a write that was lost or lost to somebody else does no harm.
///
/// Not to be shared by threads.
public final class Foldings {
  private static final int MOST_KEPT = 200;

  private final EvidenceRules rules;
  private final Map<PositionKey, Folding> kept = new LinkedHashMap<>();

  public Foldings(EvidenceRules rules) {
    this.rules = rules;
  }

  /// Decides what new entries mean; the answer is that of [Steps#apply].
  public Step apply(Subject subject, Ledger ledger, List<LogEntry> entries) {
    Folding folding = kept.remove(subject.key());
    if (folding == null || !folding.isOf(subject, ledger.entries())) {
      folding = new Folding(subject, rules);
      folding.add(ledger.entries());
    }
    kept.put(subject.key(), folding);
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return Steps.apply(folding, subject, ledger, entries);
  }
}
