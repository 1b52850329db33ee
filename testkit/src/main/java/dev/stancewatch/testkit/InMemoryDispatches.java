package dev.stancewatch.testkit;

import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dispatches in a map. Threads may share it: every method holds the one lock.
public final class InMemoryDispatches implements Dispatches {
  private final Map<NoticeId, Dispatch> byNotice = new LinkedHashMap<>();
  private final Map<SubscriptionId, Instant> digested = new HashMap<>();
  private final Map<NoticeId, Claim> claims = new HashMap<>();
  private Gate gate = Gate.open();

  @Override
  public synchronized Optional<Dispatch> find(NoticeId notice) {
    return Optional.ofNullable(byNotice.get(notice));
  }

  @Override
  public synchronized Gate gate() {
    return gate;
  }

  @Override
  public synchronized Recorded record(Dispatch dispatch, Gate expected) {
    if (byNotice.containsKey(dispatch.notice())) {
      return Recorded.KNOWN;
    }
    if (dispatch.route() == Route.IMMEDIATE) {
      if (gate.version() != expected.version()) {
        return Recorded.STALE;
      }
      gate = gate.pass(dispatch.at());
    }
    byNotice.put(dispatch.notice(), dispatch);
    return Recorded.RECORDED;
  }

  @Override
  public synchronized boolean claim(NoticeId notice, Holder holder, Instant now, Instant until) {
    Claim before = claims.get(notice);
    boolean free = before == null || before.holder() == holder || !before.until().isAfter(now);
    boolean taken = free && byNotice.containsKey(notice);
    if (taken) {
      claims.put(notice, new Claim(holder, until));
    }
    return taken;
  }

  @Override
  public synchronized List<Dispatch> between(Instant after, Instant until) {
    return byNotice.values().stream()
        .filter(dispatch -> dispatch.at().isAfter(after) && !dispatch.at().isAfter(until))
        .sorted(Comparator.comparing(Dispatch::at).thenComparing(Dispatch::notice))
        .toList();
  }

  @Override
  public synchronized Optional<Instant> findDigestedUntil(SubscriptionId subscription) {
    return Optional.ofNullable(digested.get(subscription));
  }

  @Override
  public synchronized void markDigested(SubscriptionId subscription, Instant until) {
    digested.merge(subscription, until, (noted, next) -> next.isAfter(noted) ? next : noted);
  }

  /// Who has a notice in hand, and until when others leave it.
  private record Claim(Holder holder, Instant until) {}
}
