package dev.stancewatch.cli.poll;

import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.testkit.InMemorySourceStates;
import dev.stancewatch.testkit.RecordingArticles;
import dev.stancewatch.testkit.web.LoopbackWorld;
import dev.stancewatch.testkit.web.WorldKind;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectLimits;
import dev.stancewatch.web.collect.CollectReport;
import dev.stancewatch.web.collect.Polled;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.Pause;
import dev.stancewatch.web.http.UserAgent;
import dev.stancewatch.web.robots.RobotsGate;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The real step, set up against a loopback world. Used by one thread.
final class Rehearsal implements AutoCloseable {
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(10);

  private final LoopbackWorld world;
  private final InMemorySourceStates states;
  private final RecordingArticles articles;
  private final InstantSource clock;
  private final Fetcher fetcher;
  private final CollectArticles step;

  Rehearsal(
      LoopbackWorld world,
      InMemorySourceStates states,
      RecordingArticles articles,
      InstantSource clock) {
    this.world = world;
    this.states = states;
    this.articles = articles;
    this.clock = clock;
    HostTurns turns = new HostTurns(Manners.STANDARD, clock, Pause.SLEEP);
    this.fetcher =
        new Fetcher(
            new Guard(GuardPolicy.allowing(world.hosts())),
            _ -> List.of(InetAddress.getLoopbackAddress()),
            FetchLimits.STANDARD,
            new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
            turns,
            clock);
    RobotsGate robots = new RobotsGate(fetcher, turns, "Stancewatch", clock);
    this.step =
        new CollectArticles(fetcher, robots, states, articles, CollectLimits.STANDARD, clock);
  }

  RoundScore play(int round) throws InterruptedException {
    world.log().clear();
    long stateWrites = states.stateWrites();
    long shardWrites = states.shardWrites();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpuNanos();
    long start = System.nanoTime();
    CollectReport report =
        step.run(world.sources(), "round-" + round, clock.instant().plus(LONGEST_ROUND));
    Set<SourceId> leftAlone = leftAlone(report);
    return new RoundScore(
        round,
        report,
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofNanos(cpuNanos() - cpu),
        heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum(),
        states.stateWrites() - stateWrites,
        states.shardWrites() - shardWrites,
        leftAlone.size(),
        missing(round, leftAlone),
        world.log().mostAtOneHost(),
        world.log().statuses(),
        surprises(report));
  }

  /// Another feed of their host was told to slow down, and that holds for the whole host.
  private static Set<SourceId> leftAlone(CollectReport report) {
    return report.polled().stream()
        .filter(
            polled ->
                polled instanceof Polled.Owed(SourceId _, String reason)
                    && reason.contains("asked to be left alone"))
        .map(Polled::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Each good feed has twelve items at first, and those with news one more in each round.
  private long missing(int round, Set<SourceId> leftAlone) {
    long published =
        world.sources().stream()
            .map(source -> source.source().id())
            .filter(source -> !leftAlone.contains(source))
            .map(LoopbackWorld::kindOf)
            .mapToLong(kind -> kind.hasNews() ? 11L + round : kind == WorldKind.STEADY ? 12 : 0)
            .sum();
    return published
        - articles.articles().stream()
            .filter(article -> !leftAlone.contains(article.article().source().id()))
            .map(CollectedArticle::deduplicationId)
            .distinct()
            .count();
  }

  private static List<String> surprises(CollectReport report) {
    return report.polled().stream()
        .filter(polled -> isGood(polled.source()))
        .filter(
            polled -> !(polled instanceof Polled.Done done) || done.health().failuresInARow() > 0)
        .map(Polled::toString)
        .toList();
  }

  private static boolean isGood(SourceId source) {
    WorldKind kind = LoopbackWorld.kindOf(source);
    return kind.hasNews() || kind == WorldKind.STEADY;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
