package dev.stancewatch.core.position;

import java.util.List;

/// Where entries go on their way to the log: in order for each key, delivered at least once.
public interface Entries {
  /// Sends all that one article says of one key.
  ///
  /// @param entries not empty
  void send(PositionKey key, List<LogEntry> entries);
}
