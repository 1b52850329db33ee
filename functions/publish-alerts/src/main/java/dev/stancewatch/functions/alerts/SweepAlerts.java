package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Publishes, on a schedule, what the stream did not, and the digests that are due. Threads may
/// share it.
public final class SweepAlerts
    implements RequestHandler<Map<String, Object>, Map<String, Integer>> {
  private final AlertPublisher publisher;
  private final DigestPublisher digests;
  private final SubscriptionCensus census;

  /// As Lambda makes it.
  public SweepAlerts() {
    Deployment deployment = Deployment.of(Environment.ofProcess());
    this(deployment.publisher(), deployment.digests(), deployment.census());
  }

  /// As replays and tests make it.
  public SweepAlerts(AlertPublisher publisher, DigestPublisher digests, SubscriptionCensus census) {
    this.publisher = publisher;
    this.digests = digests;
    this.census = census;
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, Object> event, Context context) {
    SweepInput input = SweepInput.of(event);
    List<Publication> publications =
        publisher.publishUnsent(input.limit(), Duration.ofMinutes(input.minutesOld()));
    for (Publication publication : publications) {
      LogLine line = LogLine.of("sweep-alerts");
      Publications.log(publication, line);
      line.write(context, Instant.now());
    }
    DigestReport due = digests.publishDue();
    LogLine.of("digests")
        .with("sent_count", due.sent())
        .with("empty_count", due.empty())
        .with("failed_count", due.failed())
        .write(context, Instant.now());
    LogLine standings = LogLine.of("subscriptions");
    census.count(standings);
    standings.write(context, Instant.now());
    int failed = (int) publications.stream().filter(Publication.Failed.class::isInstance).count();
    LogLine.of("sweep")
        .with("notices_count", publications.size())
        .metric("UnsentAlerts", MetricUnit.COUNT, failed)
        .write(context, Instant.now());
    return Map.of("notices", publications.size(), "failed", failed);
  }
}
