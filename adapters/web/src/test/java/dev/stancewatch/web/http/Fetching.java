package dev.stancewatch.web.http;

import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardPolicy;
import dev.stancewatch.web.guard.Names;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Fetchers for tests: hosts under `news.example` and `other.example` are on loopback.
final class Fetching {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final FetchLimits QUICK =
      new FetchLimits(
          Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 5, 200, 100, 16);
  private static final Names LOOPBACK = _ -> List.of(InetAddress.getLoopbackAddress());

  private Fetching() {}

  static Fetcher fetcher() {
    return fetcher(QUICK, LOOPBACK);
  }

  static Fetcher fetcher(FetchLimits limits, Names names) {
    InstantSource clock = InstantSource.fixed(NOW);
    Manners manners = new Manners(4, Duration.ZERO, Duration.ofSeconds(5));
    return new Fetcher(
        new Guard(GuardPolicy.allowing(Set.of("news.example", "other.example"))),
        names,
        limits,
        new UserAgent("Stancewatch", "1.0", "https://operator.example/bot"),
        new HostTurns(manners, clock, _ -> {}),
        clock);
  }
}
