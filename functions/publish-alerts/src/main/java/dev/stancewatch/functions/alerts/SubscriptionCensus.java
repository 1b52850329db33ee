package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Enrolments;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.util.Collection;
import java.util.Map;

/// Counts whom SNS reaches: a subscription that it suspended or deleted gets nothing, and says
/// nothing. An alarm can watch the counts. Threads may share it.
public final class SubscriptionCensus {
  private final Subscriptions subscriptions;
  private final Enrolments enrolments;

  public SubscriptionCensus(Subscriptions subscriptions, Enrolments enrolments) {
    this.subscriptions = subscriptions;
    this.enrolments = enrolments;
  }

  /// Counts, by standing, unless the time is up.
  LogLine count(TimeLeft time) {
    LogLine line = LogLine.of("subscriptions");
    if (time.isShort()) {
      return line.with("outcome", "the time was up");
    }
    Map<SubscriptionId, Standing> standings = enrolments.standings(subscriptions.all());
    return line.with("active_count", count(standings.values(), Standing.ACTIVE))
        .metric(
            "PendingSubscriptions", MetricUnit.COUNT, count(standings.values(), Standing.PENDING))
        .metric(
            "MissingSubscriptions", MetricUnit.COUNT, count(standings.values(), Standing.MISSING));
  }

  private static int count(Collection<Standing> standings, Standing standing) {
    return (int) standings.stream().filter(one -> one == standing).count();
  }
}
