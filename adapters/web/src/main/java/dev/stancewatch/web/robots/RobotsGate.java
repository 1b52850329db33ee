package dev.stancewatch.web.robots;

import dev.stancewatch.web.http.FetchKind;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.http.FetchRequest;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.http.HostTurns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks each site once a day what may be fetched there. Threads may share it; two that ask for a
/// new site at the same moment may both fetch its file.
public final class RobotsGate {
  private static final Duration KEEP = Duration.ofHours(24);
  private static final Duration KEEP_UNREACHABLE = Duration.ofMinutes(30);
  private static final int MAX_SITES = 5_000;

  private final Fetcher fetcher;
  private final HostTurns turns;
  private final String agent;
  private final InstantSource clock;
  private final Map<String, Known> sites = new LinkedHashMap<>();

  /// @param agent the product token of the user agent
  public RobotsGate(Fetcher fetcher, HostTurns turns, String agent, InstantSource clock) {
    this.fetcher = fetcher;
    this.turns = turns;
    this.agent = agent;
    this.clock = clock;
  }

  private record Known(RobotsRules rules, Instant until) {}

  /// Whether the site allows this page to be fetched.
  ///
  /// @param url absolute, http or https
  public boolean allows(URI url) throws InterruptedException {
    String site = url.getScheme() + "://" + url.getRawAuthority();
    RobotsRules rules = known(site);
    if (rules == null) {
      rules = learn(site);
      turns.widen(url.getHost(), rules.crawlDelay());
    }
    return rules.allows(url.toString());
  }

  private synchronized @Nullable RobotsRules known(String site) {
    Known known = sites.get(site);
    return known == null || known.until().isBefore(clock.instant()) ? null : known.rules();
  }

  private RobotsRules learn(String site) throws InterruptedException {
    FetchOutcome outcome =
        fetcher.fetch(FetchRequest.whole(site + "/robots.txt", FetchKind.ROBOTS));
    RobotsRules rules = rules(outcome);
    remember(site, rules, rules == RobotsRules.DISALLOW_ALL ? KEEP_UNREACHABLE : KEEP);
    return rules;
  }

  /// RFC 9309, 2.3.1: a file that does not exist forbids nothing, one that cannot be had forbids
  /// all.
  private RobotsRules rules(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> RobotsRules.parse(fetched.body().utf8(), agent);
      case FetchOutcome.Gone _ -> RobotsRules.ALLOW_ALL;
      case FetchOutcome.SlowDown(int status, _, _) ->
          status == 403 ? RobotsRules.ALLOW_ALL : RobotsRules.DISALLOW_ALL;
      case FetchOutcome.Failed(_, int status, _) ->
          (status >= 400 && status < 500) || status == 204
              ? RobotsRules.ALLOW_ALL
              : RobotsRules.DISALLOW_ALL;
      case FetchOutcome.Refused _, FetchOutcome.Deferred _, FetchOutcome.NotModified _ ->
          RobotsRules.DISALLOW_ALL;
    };
  }

  private synchronized void remember(String site, RobotsRules rules, Duration keep) {
    sites.remove(site);
    sites.put(site, new Known(rules, clock.instant().plus(keep)));
    if (sites.size() > MAX_SITES) {
      sites.remove(sites.keySet().iterator().next());
    }
  }
}
