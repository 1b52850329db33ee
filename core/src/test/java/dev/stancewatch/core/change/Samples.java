package dev.stancewatch.core.change;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What several tests need to set up.
final class Samples {
  static final PositionKey KEY =
      new PositionKey(
          new ActorId("harbourmaster"), new AxisKey(new IssueId("harbour"), new AxisId("fees")));

  /// What can be said of a sample reading.
  static final Set<String> MARKS =
      Set.of(
          "quoted",
          "reported",
          "second-hand",
          "past",
          "hypothetical",
          "limited",
          "denial",
          "anonymous",
          "copy",
          "unsure",
          "even");

  private Samples() {}

  /// The ledger after the batches of a table, article by article.
  static Known known(String... lines) {
    DecisionTable table = DecisionTable.parse(List.of(lines));
    Ledger ledger = Ledger.empty(KEY);
    for (List<LogEntry> batch : table.batches()) {
      ledger = after(ledger, Steps.apply(table.subject(), ledger, batch, table.rules()));
    }
    return new Known(table.subject(), ledger);
  }

  /// The ledger after a step was written.
  static Ledger after(Ledger ledger, Step step) {
    List<LogEntry> entries = new ArrayList<>(ledger.entries());
    entries.addAll(step.fresh());
    List<Notice> notices = new ArrayList<>(ledger.notices());
    notices.addAll(step.notices());
    return new Ledger(ledger.key(), ledger.version() + 1, entries, notices);
  }
}
