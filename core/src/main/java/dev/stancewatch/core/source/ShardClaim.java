package dev.stancewatch.core.source;

import java.time.Instant;
import java.util.Set;

/// The right to poll the sources of one shard until a moment.
///
/// @param owner the run that holds it
/// @param expiresAt after this anybody may claim the shard
/// @param polledThrough everything that was due up to here was polled, but for what is owed
/// @param owed sources that were due and not polled, because time ran out
public record ShardClaim(
    int shard, String owner, Instant expiresAt, Instant polledThrough, Set<SourceId> owed) {
  public ShardClaim {
    owed = Set.copyOf(owed);
  }
}
