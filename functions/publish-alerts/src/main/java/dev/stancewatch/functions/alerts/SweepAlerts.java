package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Publishes, on a schedule, what the stream did not, and the digests that are due. Threads may
/// share it.
public final class SweepAlerts implements RequestHandler<SweepInput, SweepReport> {
  private final AlertPublisher publisher;
  private final DigestPublisher digests;

  /// As Lambda makes it.
  public SweepAlerts() {
    Deployment deployment = Deployment.of(Environment.ofProcess());
    this(deployment.publisher(), deployment.digests());
  }

  /// As replays and tests make it.
  public SweepAlerts(AlertPublisher publisher, DigestPublisher digests) {
    this.publisher = publisher;
    this.digests = digests;
  }

  @Override
  public SweepReport handleRequest(SweepInput input, Context context) {
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
    SweepReport report = SweepReport.of(publications, due);
    LogLine.of("sweep")
        .with("notices_count", report.notices())
        .metric("UnsentAlerts", MetricUnit.COUNT, report.failed())
        .write(context, Instant.now());
    return report;
  }
}
