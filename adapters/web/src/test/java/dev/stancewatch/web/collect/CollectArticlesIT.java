package dev.stancewatch.web.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.RecordingArticles;
import dev.stancewatch.testkit.web.LoopbackWorld;
import dev.stancewatch.testkit.web.WorldKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CollectArticlesIT {
  private static final int FEEDS = 300;
  private static final Duration SLOW = Duration.ofMillis(150);

  @Test
  void run_worldOfManyFeeds_writesNothingForTheUnchangedAndLosesNothing() throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(FEEDS, World.START, SLOW);
        World world = new World(web)) {
      InMemorySourceStates states = new InMemorySourceStates();
      RecordingArticles articles = new RecordingArticles();
      CollectReport first = world.run(states, articles, "run-1");
      assertEquals(FEEDS, first.polled().size());
      long good = count(web, kind -> kind.hasNews() || kind == WorldKind.STEADY);
      assertEquals(12 * good, articles.articles().size());

      world.pass(Duration.ofHours(13));
      web.nextRound();
      web.log().clear();
      long writes = states.stateWrites();
      CollectReport second = world.run(states, articles, "run-2");
      long news = count(web, WorldKind::hasNews);
      long steady = count(web, kind -> kind == WorldKind.STEADY);
      long other = FEEDS - news - steady;
      assertEquals(steady, second.unchanged());
      assertEquals(news, second.articles());
      assertTrue(states.stateWrites() - writes <= news + other, "writes for unchanged feeds");
      assertEquals((int) steady, web.log().statuses().get(304));
      assertTrue(web.log().mostAtOneHost() <= 2, "crowded: " + web.log().mostAtOneHost());
      assertEquals(12 * good + news, distinct(articles));
      assertEquals(0, second.owed());
    }
  }

  @Test
  void run_everyKindOfTrouble_isFailureWithAReason() throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(200, World.START, SLOW);
        World world = new World(web)) {
      CollectReport report =
          world.run(new InMemorySourceStates(), new RecordingArticles(), "run-1");
      for (Polled polled : report.polled()) {
        WorldKind kind = LoopbackWorld.kindOf(polled.source());
        SourceHealth health = ((Polled.Done) polled).health();
        boolean bad =
            kind == WorldKind.DEAD || kind == WorldKind.HOSTILE || kind == WorldKind.LIMITED;
        assertEquals(bad, isBad(health), polled.toString());
        assertEquals(bad, !health.why().isBlank(), polled.toString());
      }
    }
  }

  @Test
  void run_teaserFeed_takesTheTextFromThePage() throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(100, World.START, SLOW);
        World world = new World(web)) {
      RecordingArticles articles = new RecordingArticles();
      world.run(new InMemorySourceStates(), articles, "run-1");
      List<CollectedArticle> teasers =
          articles.articles().stream().filter(one -> kind(one) == WorldKind.TEASER).toList();
      assertEquals(24, teasers.size());
      for (CollectedArticle teaser : teasers) {
        assertTrue(teaser.article().text().length() > 600, teaser.article().text());
      }
    }
  }

  @Test
  void run_twoRunsAtTheSameTime_pollNoSourceTwice() throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(100, World.START, SLOW);
        World world = new World(web);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      InMemorySourceStates states = new InMemorySourceStates();
      RecordingArticles articles = new RecordingArticles();
      List<CompletableFuture<CollectReport>> runs =
          List.of("run-1", "run-2", "run-3").stream()
              .map(
                  owner ->
                      CompletableFuture.supplyAsync(
                          () -> run(world, states, articles, owner), threads))
              .toList();
      int polled = runs.stream().mapToInt(run -> run.join().polled().size()).sum();
      assertEquals(100, polled);
      assertEquals(articles.articles().size(), distinct(articles));
      for (Map.Entry<String, Integer> asked : web.log().requests().entrySet()) {
        if (asked.getKey().contains("/feed/")) {
          assertEquals(1, asked.getValue(), asked.getKey());
        }
      }
    }
  }

  @Test
  void run_brokenSink_owesTheSourceAndHarmsNoOther() throws Exception {
    try (LoopbackWorld web = new LoopbackWorld(20, World.START, SLOW);
        World world = new World(web)) {
      InMemorySourceStates states = new InMemorySourceStates();
      RecordingArticles articles = new RecordingArticles();
      PolledSource poison =
          web.sources().stream()
              .filter(source -> LoopbackWorld.kindOf(source.source().id()).hasNews())
              .findFirst()
              .orElseThrow();
      CollectReport report =
          world.run(
              states,
              collected -> {
                if (collected.getFirst().article().source().equals(poison.source())) {
                  throw new IllegalStateException("the queue is full");
                }
                articles.accept(collected);
              },
              "run-1");
      assertEquals(1, report.owed());
      assertTrue(articles.articles().size() > 12);
      CollectReport retry = world.run(states, articles, "run-2");
      assertEquals(
          List.of(poison.source().id()), retry.polled().stream().map(Polled::source).toList());
      assertEquals(12, retry.articles());
    }
  }

  private static CollectReport run(
      World world, InMemorySourceStates states, RecordingArticles articles, String owner) {
    try {
      return world.run(states, articles, owner);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isBad(SourceHealth health) {
    return health instanceof SourceHealth.Failing;
  }

  private static WorldKind kind(CollectedArticle one) {
    return LoopbackWorld.kindOf(one.article().source().id());
  }

  private static long count(LoopbackWorld web, Predicate<WorldKind> kinds) {
    return web.sources().stream()
        .filter(source -> kinds.test(LoopbackWorld.kindOf(source.source().id())))
        .count();
  }

  private static long distinct(RecordingArticles articles) {
    Set<String> ids =
        articles.articles().stream()
            .map(CollectedArticle::deduplicationId)
            .collect(Collectors.toCollection(HashSet::new));
    return ids.size();
  }
}
