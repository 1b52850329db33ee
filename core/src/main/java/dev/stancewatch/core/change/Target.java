package dev.stancewatch.core.change;

import dev.stancewatch.core.issue.StanceId;
import java.util.List;

/// Where a report says that the actor has gone.
sealed interface Target {
  /// Part of a change's name.
  String name();

  /// The actor wants this answer now.
  record Takes(StanceId stance) implements Target {
    @Override
    public String name() {
      return "takes " + stance;
    }
  }

  /// The actor rejects what it wanted and names nothing else.
  record Rejects() implements Target {
    @Override
    public String name() {
      return "rejects";
    }
  }

  /// Of several answers the actor wants only these any more.
  ///
  /// @param stances sorted, not empty
  record Keeps(List<StanceId> stances) implements Target {
    @Override
    public String name() {
      return "keeps " + stances;
    }
  }

  /// The actor adds limits to the stance it holds, or lifts them.
  record Limits(boolean limited) implements Target {
    @Override
    public String name() {
      return limited ? "adds limits" : "lifts limits";
    }
  }
}
