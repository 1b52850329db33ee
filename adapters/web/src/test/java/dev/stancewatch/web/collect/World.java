package dev.stancewatch.web.collect;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.testkit.web.LoopbackWorld;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.http.FetchLimits;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import dev.stancewatch.web.http.Manners;
import dev.stancewatch.web.http.UserAgent;
import dev.stancewatch.web.robots.RobotsGate;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The real step over the loopback world, with a clock that tests move.
final class World implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  static final CollectLimits LIMITS =
      new CollectLimits(Duration.ofMinutes(4), 8, 40, Duration.ofDays(7));

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final LoopbackWorld web;
  private final Fetcher fetcher;
  private final RobotsGate robots;

  World(LoopbackWorld web) {
    this.web = web;
    HostTurns turns =
        new HostTurns(new Manners(2, Duration.ZERO, Duration.ofSeconds(20)), now::get, _ -> {});
    FetchLimits limits =
        new FetchLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 5, 200, 100, 32);
    this.fetcher =
        new Fetcher(
            new Guard(GuardPolicy.allowing(web.hosts())),
            _ -> List.of(InetAddress.getLoopbackAddress()),
            limits,
            new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
            turns,
            now::get);
    this.robots = new RobotsGate(fetcher, turns, "Stancewatch", now::get);
  }

  CollectArticles step(SourceStates states, ArticleSink sink) {
    return new CollectArticles(fetcher, robots, states, sink, LIMITS, now::get);
  }

  /// Polls what is due now.
  CollectReport run(SourceStates states, ArticleSink sink, String owner)
      throws InterruptedException {
    return step(states, sink).run(web.sources(), owner, now.get().plusSeconds(3_600));
  }

  Instant now() {
    return now.get();
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
