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
import java.util.Optional;
import java.util.function.Supplier;

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

  /// Publishes and tells what was done. A part that fails keeps no other from being done.
  ///
  /// @throws IllegalStateException at the end, if a part failed: the log says which and why
  public SweepReport sweep(SweepInput input, Context context) {
    TimeLeft time = TimeLeft.of(context);
    Duration age = Duration.ofMinutes(input.minutesOld());
    Optional<List<Publication>> outbox =
        part("outbox", context, () -> publisher.publishUnsent(input.limit(), age, time));
    for (Publication publication : outbox.orElse(List.of())) {
      LogLine line = LogLine.of("sweep-alerts");
      Publications.log(publication, line);
      line.write(context, Instant.now());
    }
    Optional<DigestReport> due = part("digests", context, () -> digests.publishDue(time));
    Optional<SweepReport> report =
        outbox.flatMap(sent -> due.map(made -> SweepReport.of(sent, made)));
    report.ifPresent(one -> log(one, context));
    Optional<LogLine> standings = part("subscriptions", context, () -> census.count(time));
    standings.ifPresent(line -> line.write(context, Instant.now()));
    if (report.isEmpty() || standings.isEmpty()) {
      throw new IllegalStateException("a part of the sweep failed; the log says which and why");
    }
    return report.get();
  }

  private static <T> Optional<T> part(String name, Context context, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException e) { // the one place where a part may fail for any reason
      LogLine.of(name)
          .with("outcome", "failed")
          .with("error", e.toString())
          .write(context, Instant.now());
      return Optional.empty();
    }
  }

  private static void log(SweepReport report, Context context) {
    DigestReport due = report.digests();
    LogLine line =
        LogLine.of("digests")
            .with("sent_count", due.sent())
            .with("empty_count", due.empty())
            .with("left_count", due.left())
            .with("failed_count", due.faults().size());
    due.faults().stream().findFirst().ifPresent(fault -> line.with("first_fault", fault));
    line.write(context, Instant.now());
    LogLine.of("sweep")
        .with("notices_count", report.notices())
        .metric("UnsentAlerts", MetricUnit.COUNT, report.unsent())
        .write(context, Instant.now());
  }
}
