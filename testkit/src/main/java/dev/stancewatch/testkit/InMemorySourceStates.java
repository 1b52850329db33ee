package dev.stancewatch.testkit;

import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remembers polling for as long as the process lives, and counts what it writes. Threads may share
/// it.
public final class InMemorySourceStates implements SourceStates {
  private final Map<Integer, ShardClaim> shards = new HashMap<>();
  private final Map<SourceId, SourceState> states = new HashMap<>();
  private long stateWrites;
  private long shardWrites;

  @Override
  public synchronized Optional<ShardClaim> claim(
      int shard, String owner, Instant now, Duration lease) {
    ShardClaim held = shards.get(shard);
    if (held != null && held.expiresAt().isAfter(now) && !held.owner().equals(owner)) {
      return Optional.empty();
    }
    Instant through = held == null ? Instant.EPOCH : held.polledThrough();
    Set<SourceId> owed = held == null ? Set.of() : held.owed();
    ShardClaim claim = new ShardClaim(shard, owner, now.plus(lease), through, owed);
    shards.put(shard, claim);
    shardWrites++;
    return Optional.of(claim);
  }

  @Override
  public synchronized Map<SourceId, SourceState> find(Collection<SourceId> sources) {
    Map<SourceId, SourceState> found = new HashMap<>();
    for (SourceId source : sources) {
      SourceState state = states.get(source);
      if (state != null) {
        found.put(source, state);
      }
    }
    return Map.copyOf(found);
  }

  @Override
  public synchronized Optional<SourceState> save(SourceState state) {
    SourceState stored = states.get(state.id());
    long storedVersion = stored == null ? 0 : stored.version();
    if (storedVersion != state.version()) {
      return Optional.empty();
    }
    SourceState next = state.withVersion(state.version() + 1);
    states.put(state.id(), next);
    stateWrites++;
    return Optional.of(next);
  }

  @Override
  public synchronized boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed) {
    ShardClaim held = shards.get(claim.shard());
    if (held == null || !held.equals(claim)) {
      return false;
    }
    shards.put(
        claim.shard(),
        new ShardClaim(claim.shard(), claim.owner(), Instant.EPOCH, polledThrough, owed));
    shardWrites++;
    return true;
  }

  /// How many states were stored so far.
  public synchronized long stateWrites() {
    return stateWrites;
  }

  /// How many claims and releases were stored so far.
  public synchronized long shardWrites() {
    return shardWrites;
  }
}
