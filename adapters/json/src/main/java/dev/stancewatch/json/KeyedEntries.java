package dev.stancewatch.json;

import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import java.util.List;

/// What travels from extract-statements to find-changes: all that one article says of one key.
public record KeyedEntries(PositionKey key, List<LogEntry> entries) {
  public KeyedEntries {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no entries for " + key);
    }
    entries = List.copyOf(entries);
  }
}
