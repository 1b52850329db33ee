package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import java.util.ArrayList;
import java.util.List;

/// What several tests need to set up.
final class Samples {
  private Samples() {}

  /// The ledger after a step was written.
  static Ledger after(Ledger ledger, Step step) {
    List<LogEntry> entries = new ArrayList<>(ledger.entries());
    entries.addAll(step.fresh());
    List<Notice> notices = new ArrayList<>(ledger.notices());
    notices.addAll(step.notices());
    return new Ledger(ledger.key(), ledger.version() + 1, entries, notices);
  }
}
