package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Publishes, on a schedule, what the stream did not. Threads may share it.
public final class SweepAlerts implements RequestHandler<SweepInput, SweepReport> {
  private final AlertPublisher publisher;

  /// As Lambda makes it.
  public SweepAlerts() {
    this(Deployment.of(Environment.ofProcess()).publisher());
  }

  /// As replays and tests make it.
  public SweepAlerts(AlertPublisher publisher) {
    this.publisher = publisher;
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
    SweepReport report = SweepReport.of(publications);
    LogLine.of("sweep")
        .with("notices_count", report.notices())
        .metric("UnsentAlerts", MetricUnit.COUNT, report.failed())
        .write(context, Instant.now());
    return report;
  }
}
