package dev.stancewatch.cli.subscribe;

import dev.stancewatch.cli.DataFault;

/// Ids as people type them. Without state.
final class Ids {
  private Ids() {}

  /// The id, if it can stand in a path.
  static String checked(String id) {
    if (!id.matches("[A-Za-z0-9-]{1,80}")) {
      throw new DataFault("'" + id + "' is no id; see stancewatch subscriptions");
    }
    return id;
  }
}
