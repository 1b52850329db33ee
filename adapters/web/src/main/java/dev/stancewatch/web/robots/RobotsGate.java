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

  /// What asking a site gave.
  private sealed interface Answer {
    record Rules(RobotsRules rules) implements Answer {}

    record Refused(String reason) implements Answer {}

    record Unreachable(String reason) implements Answer {}

    /// Nothing was asked, so nothing is to be remembered.
    record PutOff(String reason) implements Answer {}
  }

  private record Known(Answer answer, Instant until) {}

  /// Whether the site allows this page to be fetched.
  ///
  /// @param url absolute, http or https
  /// @param startBy the site is not asked after this
  public Permission permits(URI url, Instant startBy) throws InterruptedException {
    String site = url.getScheme() + "://" + url.getRawAuthority();
    Answer answer = known(site);
    if (answer == null) {
      answer = learn(site, startBy);
      if (answer instanceof Answer.Rules(RobotsRules rules)) {
        turns.widen(url.getHost(), rules.crawlDelay());
      }
    }
    return switch (answer) {
      case Answer.Rules(RobotsRules rules) ->
          rules.allows(url.toString())
              ? new Permission.Granted()
              : new Permission.Denied("robots.txt forbids the page");
      case Answer.Refused(String reason) -> new Permission.Denied("robots.txt: " + reason);
      case Answer.Unreachable(String reason) -> new Permission.NotKnown("robots.txt: " + reason);
      case Answer.PutOff(String reason) -> new Permission.NotKnown(reason);
    };
  }

  private synchronized @Nullable Answer known(String site) {
    Known known = sites.get(site);
    return known == null || known.until().isBefore(clock.instant()) ? null : known.answer();
  }

  private Answer learn(String site, Instant startBy) throws InterruptedException {
    Answer answer =
        answer(fetcher.fetch(FetchRequest.whole(site + "/robots.txt", FetchKind.ROBOTS, startBy)));
    switch (answer) {
      case Answer.Rules _, Answer.Refused _ -> remember(site, answer, KEEP);
      case Answer.Unreachable _ -> remember(site, answer, KEEP_UNREACHABLE);
      case Answer.PutOff _ -> {}
    }
    return answer;
  }

  /// RFC 9309, 2.3.1: a file that does not exist forbids nothing, one that cannot be had forbids
  /// all as long as that lasts.
  private Answer answer(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched ->
          new Answer.Rules(RobotsRules.parse(fetched.body().utf8(), agent));
      case FetchOutcome.Gone _ -> new Answer.Rules(RobotsRules.ALLOW_ALL);
      case FetchOutcome.SlowDown(int status, _, String reason) ->
          status == 403 ? new Answer.Rules(RobotsRules.ALLOW_ALL) : new Answer.Unreachable(reason);
      case FetchOutcome.Failed(_, int status, String reason) ->
          (status >= 400 && status < 500) || status == 204
              ? new Answer.Rules(RobotsRules.ALLOW_ALL)
              : new Answer.Unreachable(reason);
      case FetchOutcome.Refused(String reason) -> new Answer.Refused(reason);
      case FetchOutcome.Deferred(_, String reason) -> new Answer.PutOff(reason);
      case FetchOutcome.NotModified _ -> new Answer.Unreachable("304 without a condition");
    };
  }

  private synchronized void remember(String site, Answer answer, Duration keep) {
    sites.remove(site);
    sites.put(site, new Known(answer, clock.instant().plus(keep)));
    if (sites.size() > MAX_SITES) {
      sites.remove(sites.keySet().iterator().next());
    }
  }
}
