package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Enrolments;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts whom SNS reaches: a subscription that it suspended or deleted gets nothing, and says
/// nothing. An alarm can watch the counts. Who never confirmed is not missed: SNS forgets them
/// after two days, and they are ended here too. Threads may share it.
public final class SubscriptionCensus {
  /// SNS waits two days for a confirmation.
  private static final Duration FORGOTTEN = Duration.ofDays(3);

  private final Subscriptions subscriptions;
  private final Enrolments enrolments;
  private final InstantSource clock;

  public SubscriptionCensus(
      Subscriptions subscriptions, Enrolments enrolments, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /// Counts, by standing, unless the time is up.
  LogLine count(TimeLeft time) {
    LogLine line = LogLine.of("subscriptions");
    if (time.isShort()) {
      return line.with("outcome", "the time was up");
    }
    List<Subscription> all = subscriptions.all();
    Set<SubscriptionId> reached = subscriptions.reached();
    Map<SubscriptionId, Standing> standings = enrolments.standings(all);
    Instant now = clock.instant();
    int missing = 0;
    int lapsed = 0;
    for (Subscription one : all) {
      Standing standing = standings.get(one.id());
      if (standing == Standing.ACTIVE && !reached.contains(one.id())) {
        subscriptions.noteReached(one.id(), now);
      }
      if (standing == Standing.MISSING) {
        missing += reached.contains(one.id()) ? 1 : 0;
        lapsed += !reached.contains(one.id()) && lapses(one, now) ? 1 : 0;
      }
    }
    return line.with("active_count", count(standings.values(), Standing.ACTIVE))
        .with("lapsed_count", lapsed)
        .metric(
            "PendingSubscriptions", MetricUnit.COUNT, count(standings.values(), Standing.PENDING))
        .metric("MissingSubscriptions", MetricUnit.COUNT, missing);
  }

  /// Ends a subscription that nobody confirmed, and erases its address. SNS is asked for it by its
  /// own name first: the list of a topic could spell the address in another way.
  private boolean lapses(Subscription one, Instant now) {
    return one.since().plus(FORGOTTEN).isBefore(now)
        && enrolments.standing(one) == Standing.MISSING
        && subscriptions.end(one.id(), now, now);
  }

  private static int count(Collection<Standing> standings, Standing standing) {
    return (int) standings.stream().filter(one -> one == standing).count();
  }
}
