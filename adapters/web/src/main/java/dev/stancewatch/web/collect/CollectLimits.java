package dev.stancewatch.web.collect;

import java.time.Duration;

/// Limits of one run.
///
/// @param lease how long a claimed shard belongs to the run; polls start only in its first half
/// @param shards over which the sources are spread; the same for all runs
/// @param itemsPerPoll taken over from one source at a time; the rest follows at its next poll
/// @param backlog items older than this are not collected when a source is read for the first time
public record CollectLimits(Duration lease, int shards, int itemsPerPoll, Duration backlog) {
  public static final CollectLimits STANDARD =
      new CollectLimits(Duration.ofMinutes(4), 32, 40, Duration.ofDays(7));

  public CollectLimits {
    if (shards < 1 || itemsPerPoll < 1) {
      throw new IllegalArgumentException("shards and itemsPerPoll must be at least 1");
    }
  }
}
