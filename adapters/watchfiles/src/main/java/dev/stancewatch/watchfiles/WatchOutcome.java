package dev.stancewatch.watchfiles;

import dev.stancewatch.core.watch.Watch;
import java.util.List;

/// What came of reading a watch file.
public sealed interface WatchOutcome {
  /// The file is right.
  record Loaded(Watch watch) implements WatchOutcome {}

  /// The file is wrong in these places, in the order of the file; at least one.
  record Faulty(List<WatchFault> faults) implements WatchOutcome {
    public Faulty {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty file has a fault");
      }
      faults = List.copyOf(faults);
    }
  }
}
