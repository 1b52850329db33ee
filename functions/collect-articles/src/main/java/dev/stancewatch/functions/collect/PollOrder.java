package dev.stancewatch.functions.collect;

import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceStates;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What one worker is to look at: message of the polls queue.
///
/// @param shards numbers of shards
/// @param of how many shards there are
public record PollOrder(List<Integer> shards, int of) {
  /// What one worker manages in one run, politeness included.
  private static final int SOURCES_PER_WORKER = 100;

  public PollOrder {
    shards = List.copyOf(shards);
  }

  /// Spreads the shards that have sources over as many workers as their sources need.
  ///
  /// @param shards how many there are
  public static List<PollOrder> spread(List<PolledSource> sources, int shards) {
    SortedSet<Integer> used = new TreeSet<>();
    sources.forEach(source -> used.add(SourceStates.shardOf(source.source().id(), shards)));
    int workers =
        Math.min(used.size(), (sources.size() + SOURCES_PER_WORKER - 1) / SOURCES_PER_WORKER);
    List<List<Integer>> hands = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      hands.add(new ArrayList<>());
    }
    int next = 0;
    for (int shard : used) {
      hands.get(next++ % workers).add(shard);
    }
    return hands.stream().map(hand -> new PollOrder(hand, shards)).toList();
  }

  /// Whether a source belongs to this order.
  public boolean includes(PolledSource source) {
    return shards.contains(SourceStates.shardOf(source.source().id(), of));
  }
}
