package dev.stancewatch.core.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The memory of polling. Sources are spread over shards, and a run claims a shard at a time, so
/// that a poll that finds nothing new writes nothing: one claim and one release pay for all.
public interface SourceStates {
  /// The shard of a source.
  static int shardOf(SourceId source, int shards) {
    return Math.floorMod(source.value().hashCode(), shards);
  }

  /// Claims a shard, unless another run holds it.
  ///
  /// @return the claim, or empty if another owner's claim has not expired
  Optional<ShardClaim> claim(int shard, String owner, Instant now, Duration lease);

  /// @return the stored states of those of the sources that have one
  Map<SourceId, SourceState> find(Collection<SourceId> sources);

  /// Stores a state if the stored one is still that which it was made from.
  ///
  /// @param state with the version it was read at
  /// @return the state as stored, with its new version; empty if another run was faster
  Optional<SourceState> save(SourceState state);

  /// Gives a shard back and notes how far it was polled. Does nothing if the claim was lost.
  ///
  /// @param owed sources that were due and not polled
  /// @return whether the claim still held
  boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed);
}
