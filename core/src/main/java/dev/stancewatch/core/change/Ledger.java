package dev.stancewatch.core.change;

import dev.stancewatch.core.position.EntryId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.List;

/// Everything stored about one actor on one axis.
///
/// @param version grows with each write; 0 while nothing is stored
/// @param entries the log, in the order in which it was written
/// @param notices all that was ever put into the outbox, oldest first, sent or not
public record Ledger(PositionKey key, long version, List<LogEntry> entries, List<Notice> notices) {
  public Ledger {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }

  /// A ledger with nothing in it.
  public static Ledger empty(PositionKey key) {
    return new Ledger(key, 0, List.of(), List.of());
  }

  public boolean holds(EntryId id) {
    return entries.stream().anyMatch(entry -> entry.id().equals(id));
  }
}
