package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.RecordingArticles;
import dev.stancewatch.testkit.web.LoopbackWorld;
import dev.stancewatch.testkit.web.WorldKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that dies between any two of its deeds, and what the next one makes of it.
final class CollectCrashIT {
  private static final int FEEDS = 24;
  private static final Duration SLOW = Duration.ofMillis(20);

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 9, 14, 21, 28, 40, 52})
  void run_killedAtAnyMoment_losesNoArticleAndRepeatsOnlyWhatWasInFlight(int deeds)
      throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(FEEDS, World.START, SLOW);
        World world = new World(web)) {
      InMemorySourceStates states = new InMemorySourceStates();
      RecordingArticles articles = new RecordingArticles();
      Fuse fuse = new Fuse(deeds);
      Set<Integer> held = ConcurrentHashMap.newKeySet();
      runUntilItDies(world, new Mortal(states, fuse, held), mortal(articles, fuse));
      Set<SourceId> finished = states.find(ids(web)).keySet();

      CollectReport early = world.run(states, articles, "too-early");
      assertEquals(held.size(), early.shardsHeldByOthers(), "the leases hold");
      for (Polled polled : early.polled()) {
        assertFalse(finished.contains(polled.source()), polled + " was done, and fetched again");
      }
      world.pass(World.LIMITS.lease().plusSeconds(1));
      web.log().clear();
      world.run(states, articles, "next");

      assertEquals(expected(web), found(articles));
      Set<String> again = web.log().requests().keySet();
      for (SourceId source : finished) {
        String path = "/feed/" + source.value().substring("gazette-".length());
        boolean fetched = again.stream().anyMatch(url -> url.endsWith(path));
        assertTrue(!fetched || !isGood(source), source + " was done, and fetched again");
      }
    }
  }

  private static boolean isGood(SourceId source) {
    WorldKind kind = LoopbackWorld.kindOf(source);
    return kind.hasNews() || kind == WorldKind.STEADY;
  }

  private static Map<SourceId, Long> expected(LoopbackWorld web) {
    return ids(web).stream()
        .filter(CollectCrashIT::isGood)
        .collect(Collectors.toMap(id -> id, _ -> 12L));
  }

  private static Map<SourceId, Long> found(RecordingArticles articles) {
    return articles.articles().stream()
        .collect(Collectors.toMap(CollectedArticle::deduplicationId, one -> one, (a, _) -> a))
        .values()
        .stream()
        .collect(Collectors.groupingBy(one -> one.article().source().id(), Collectors.counting()));
  }

  private static List<SourceId> ids(LoopbackWorld web) {
    return web.sources().stream().map(source -> source.source().id()).toList();
  }

  private static void runUntilItDies(World world, SourceStates states, ArticleSink sink)
      throws InterruptedException {
    try {
      world.run(states, sink, "doomed");
    } catch (IllegalStateException e) {
      assertTrue(String.valueOf(e.getCause()).contains("dead"), e.toString());
    }
  }

  private static ArticleSink mortal(ArticleSink sink, Fuse fuse) {
    return collected -> {
      fuse.burn();
      sink.accept(collected);
    };
  }

  /// After so many deeds nothing works any more, as in a process that was killed.
  private static final class Fuse {
    private final AtomicInteger left;

    private Fuse(int deeds) {
      this.left = new AtomicInteger(deeds);
    }

    private void burn() {
      if (left.getAndDecrement() <= 0) {
        throw new IllegalStateException("dead");
      }
    }
  }

  /// A store whose visitor dies.
  private record Mortal(SourceStates states, Fuse fuse, Set<Integer> held) implements SourceStates {
    @Override
    public Optional<ShardClaim> claim(int shard, String owner, Instant now, Duration lease) {
      fuse.burn();
      held.add(shard);
      return states.claim(shard, owner, now, lease);
    }

    @Override
    public Map<SourceId, SourceState> find(Collection<SourceId> sources) {
      fuse.burn();
      return states.find(sources);
    }

    @Override
    public Optional<SourceState> save(SourceState state) {
      fuse.burn();
      return states.save(state);
    }

    @Override
    public boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed) {
      fuse.burn();
      held.remove(claim.shard());
      return states.release(claim, polledThrough, owed);
    }
  }
}
