package dev.stancewatch.web.collect;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.robots.RobotsGate;
import dev.stancewatch.web.schedule.PollTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// One run over the sources that are due: claims shard by shard, polls what is due in each, and
/// gives the shard back. Several runs may go on at once, here or on other machines; none polls what
/// another holds. Threads may share it.
public final class CollectArticles {
  private final SourceStates states;
  private final SourcePoller poller;
  private final CollectLimits limits;
  private final InstantSource clock;

  public CollectArticles(
      Fetcher fetcher,
      RobotsGate robots,
      SourceStates states,
      ArticleSink sink,
      CollectLimits limits,
      InstantSource clock) {
    this.states = states;
    this.poller = new SourcePoller(fetcher, robots, states, sink, limits, clock);
    this.limits = limits;
    this.clock = clock;
  }

  /// Polls what is due of these sources.
  ///
  /// @param sources all sources there are; those of other shards than are free are left alone
  /// @param owner names this run and no other
  /// @param until no poll starts after this; what is due then stays owed
  /// @throws InterruptedException if the run is cut off; what was handed on is noted, and the rest
  ///   is polled when the lease has ended
  public CollectReport run(List<PolledSource> sources, String owner, Instant until)
      throws InterruptedException {
    Map<Integer, List<PolledSource>> byShard = new TreeMap<>();
    for (PolledSource source : sources) {
      int shard = SourceStates.shardOf(source.source().id(), limits.shards());
      byShard.computeIfAbsent(shard, _ -> new ArrayList<>()).add(source);
    }
    List<Callable<Optional<List<Polled>>>> runs = new ArrayList<>();
    byShard.forEach((shard, own) -> runs.add(() -> shard(shard, own, owner, until)));
    List<Polled> polled = new ArrayList<>();
    int held = 0;
    for (Optional<List<Polled>> shard : all(runs)) {
      shard.ifPresent(polled::addAll);
      held += shard.isPresent() ? 0 : 1;
    }
    return new CollectReport(polled, held);
  }

  /// @return empty if another run holds the shard
  private Optional<List<Polled>> shard(
      int shard, List<PolledSource> sources, String owner, Instant until)
      throws InterruptedException {
    Instant now = clock.instant();
    Optional<ShardClaim> claimed = states.claim(shard, owner, now, limits.lease());
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    ShardClaim claim = claimed.get();
    Instant lastStart = now.plus(limits.lease().dividedBy(2));
    Instant end = until.isBefore(lastStart) ? until : lastStart;
    List<Polled> polled = all(due(sources, claim, now, end));
    Set<SourceId> owed = new HashSet<>();
    for (Polled one : polled) {
      if (!(one instanceof Polled.Done)) {
        owed.add(one.source());
      }
    }
    states.release(claim, now, owed);
    return Optional.of(polled);
  }

  /// What was owed comes first, so that a neighbour at its host cannot keep it waiting for ever.
  private List<Callable<Polled>> due(
      List<PolledSource> sources, ShardClaim claim, Instant now, Instant end) {
    Map<SourceId, SourceState> stored =
        states.find(sources.stream().map(source -> source.source().id()).toList());
    List<PolledSource> owedFirst = new ArrayList<>(sources);
    owedFirst.sort(Comparator.comparing(source -> !claim.owed().contains(source.source().id())));
    List<Callable<Polled>> due = new ArrayList<>();
    for (PolledSource source : owedFirst) {
      SourceId id = source.source().id();
      SourceState state = state(source, stored.get(id), now);
      Duration shortest = source.interval();
      boolean owed = claim.owed().contains(id);
      if (owed || PollTimes.isDue(state, shortest, claim.polledThrough(), now)) {
        due.add(() -> poll(source, state, end));
      }
    }
    return due;
  }

  /// A source that was given another address in the configuration starts anew there, but its items
  /// are not news again.
  private static SourceState state(PolledSource source, @Nullable SourceState stored, Instant now) {
    if (stored == null) {
      return SourceState.unpolled(source.source().id(), source.url(), now);
    }
    return stored.configured().equals(source.url()) ? stored : stored.movedTo(source.url(), now);
  }

  /// The one place where a broken source must not break the others.
  private Polled poll(PolledSource source, SourceState state, Instant end)
      throws InterruptedException {
    if (clock.instant().isAfter(end)) {
      return new Polled.Owed(source.source().id(), "the run ended first");
    }
    try {
      return poller.poll(source, state, end);
    } catch (RuntimeException | StackOverflowError e) {
      return new Polled.Failed(source.source().id(), e.toString());
    }
  }

  private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
    List<T> values = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : threads.invokeAll(tasks)) {
        values.add(future.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException("cut off");
      }
      throw new IllegalStateException("a shard could not be polled", e.getCause());
    }
    return values;
  }
}
