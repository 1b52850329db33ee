package dev.stancewatch.testkit;

import dev.stancewatch.core.watch.WatchSets;

final class InMemoryWatchSetsTest extends WatchSetsContract {
  @Override
  protected WatchSets empty() {
    return new InMemoryWatchSets();
  }
}
