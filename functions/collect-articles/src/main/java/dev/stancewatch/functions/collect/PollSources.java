package dev.stancewatch.functions.collect;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import dev.stancewatch.lambda.SqsBatch;
import dev.stancewatch.web.collect.CollectArticles;
import dev.stancewatch.web.collect.CollectReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Looks at the sources of the shards that a message names. Threads may share it.
public final class PollSources implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// Time kept back for polls that are under way when no further one may start.
  private static final Duration LAST_POLL = Duration.ofSeconds(75);

  /// Sources that one line names for one reason; the counts say how many there are.
  private static final int MOST_NAMED = 20;

  private final CurrentWatch watches;
  private final CollectArticles collect;
  private final InstantSource clock;

  /// As Lambda makes it.
  public PollSources() {
    this(Environment.ofProcess());
  }

  private PollSources(Environment environment) {
    this(Deployed.watches(environment), Deployed.collect(environment), InstantSource.system());
  }

  /// As tests make it.
  PollSources(CurrentWatch watches, CollectArticles collect, InstantSource clock) {
    this.watches = watches;
    this.collect = collect;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return SqsBatch.run(
        event,
        context,
        "poll-sources",
        (body, line) -> poll(Json.read(body, PollOrder.class), context, line));
  }

  private void poll(PollOrder order, Context context, LogLine line) {
    Instant deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
    List<PolledSource> own = watches.now().sources().stream().filter(order::includes).toList();
    try {
      CollectReport report = collect.run(own, context.getAwsRequestId(), deadline.minus(LAST_POLL));
      tell(report, line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("cut off", e);
    }
  }

  private static void tell(CollectReport report, LogLine line) {
    int done = report.polled().size() - report.owed();
    List<String> failed = report.failed();
    line.metric("PollRuns", MetricUnit.COUNT, 1)
        .metric("PolledSources", MetricUnit.COUNT, done)
        .metric("FailedPolls", MetricUnit.COUNT, failed.size())
        .metric("CollectedArticles", MetricUnit.COUNT, report.articles())
        .with("stored_count", report.stored())
        .with("unchanged_count", report.unchanged())
        .with("failing_count", report.failing().size())
        .with("owed_count", report.owed())
        .with("shards_held_by_others_count", report.shardsHeldByOthers());
    int looks = done + failed.size();
    if (looks > 0) {
      double bad = report.failing().size() + failed.size();
      line.metric("FailingSourcesPercent", MetricUnit.PERCENT, 100 * bad / looks);
    }
    name("failed", failed, line);
    name("failing", report.failing(), line);
    name("notices", report.notices(), line);
  }

  private static void name(String field, List<String> sources, LogLine line) {
    if (!sources.isEmpty()) {
      List<String> named = sources.subList(0, Math.min(MOST_NAMED, sources.size()));
      line.with(field, String.join("; ", named));
    }
  }
}
