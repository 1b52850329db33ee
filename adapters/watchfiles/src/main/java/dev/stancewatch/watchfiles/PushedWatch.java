package dev.stancewatch.watchfiles;

import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.core.watch.WatchSets.Current;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// What a deployment watches: the set that was pushed last, or the files that it was deployed with
/// if there is none. A set that this version cannot read replaces nothing. Threads may share it.
public final class PushedWatch implements CurrentWatch {
  /// How long a look at what was pushed holds.
  public static final Duration LOOK_HOLDS = Duration.ofMinutes(5);

  private final WatchFiles files = new WatchFiles();
  private final WatchSets sets;
  private final InstantSource clock;
  private final Consumer<String> refused;
  private final Watch deployed;
  private Watch watch;
  private Current seen = new Current.None();
  private Instant lookedAt = Instant.MIN;

  /// Looks for the first time.
  ///
  /// @param names of the built-in files that the deployment came with, separated by commas
  /// @param refused told once of each set that cannot be read, with the reason
  /// @throws IllegalArgumentException if one of the built-in files is unknown or wrong
  public PushedWatch(String names, WatchSets sets, InstantSource clock, Consumer<String> refused) {
    this.sets = sets;
    this.clock = clock;
    this.refused = refused;
    this.deployed = files.builtInAll(names);
    this.watch = deployed;
    look(clock.instant());
  }

  @Override
  public synchronized Watch now() {
    Instant now = clock.instant();
    if (!now.isBefore(lookedAt.plus(LOOK_HOLDS))) {
      look(now);
    }
    return watch;
  }

  @Override
  public synchronized Watch again() {
    look(clock.instant());
    return watch;
  }

  private void look(Instant now) {
    Current current = sets.current();
    lookedAt = now;
    if (current.equals(seen)) {
      return;
    }
    seen = current;
    switch (current) {
      case Current.None _ -> watch = deployed;
      case Current.Unreadable(long version, String reason) -> refuse(version, reason);
      case Current.Found found -> {
        switch (files.readAll(found.set())) {
          case WatchOutcome.Loaded(Watch pushed) -> watch = pushed;
          case WatchOutcome.Faulty(List<WatchFault> faults) ->
              refuse(found.version(), faults.getFirst().toString());
        }
      }
    }
  }

  private void refuse(long version, String reason) {
    refused.accept("version " + version + " of the pushed watch files is not used: " + reason);
  }
}
