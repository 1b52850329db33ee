package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Publishes, on a schedule, what the stream did not, and the digests that are due. Reads its input
/// itself: the runtime of Lambda does not make records. Threads may share it.
public final class SweepAlerts implements RequestStreamHandler {
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
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String json = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    SweepReport report = sweep(Json.read(json, SweepInput.class), context);
    output.write(Json.write(report).getBytes(StandardCharsets.UTF_8));
  }

  /// Publishes and tells what was done.
  public SweepReport sweep(SweepInput input, Context context) {
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
    SweepReport report = SweepReport.of(publications, due);
    LogLine.of("sweep")
        .with("notices_count", report.notices())
        .metric("UnsentAlerts", MetricUnit.COUNT, report.failed())
        .write(context, Instant.now());
    return report;
  }
}
