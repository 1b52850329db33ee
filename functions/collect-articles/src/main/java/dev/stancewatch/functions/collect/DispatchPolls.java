package dev.stancewatch.functions.collect;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.Environment;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.Tick;
import dev.stancewatch.sqs.SqsClients;
import dev.stancewatch.sqs.SqsSender;
import dev.stancewatch.web.collect.CollectLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/// Started by the schedule: orders the polls of all sources. Threads may share it.
public final class DispatchPolls implements RequestStreamHandler {
  private final CurrentWatch watches;
  private final Consumer<List<PollOrder>> orders;

  /// As Lambda makes it.
  public DispatchPolls() {
    this(Environment.ofProcess());
  }

  private DispatchPolls(Environment environment) {
    this.watches = Deployed.watches(environment);
    SqsSender sender =
        new SqsSender(
            SqsClients.create(environment.findEndpoint()),
            environment.need(Environment.POLLS_QUEUE));
    this.orders = all -> sender.send(all.stream().map(Json::write).toList());
  }

  /// As tests make it.
  ///
  /// @param orders takes what the workers are to do
  DispatchPolls(CurrentWatch watches, Consumer<List<PollOrder>> orders) {
    this.watches = watches;
    this.orders = orders;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Tick tick = Tick.read(input);
    List<PolledSource> sources = watches.now().sources();
    List<PollOrder> all = PollOrder.spread(sources, CollectLimits.STANDARD.shards());
    orders.accept(all);
    LogLine.of("dispatch-polls")
        .with("scheduled_at", tick.scheduledAt())
        .with("attempt", tick.attempt())
        .with("sources_count", sources.size())
        .with("orders_count", all.size())
        .write(context, tick.scheduledAt());
  }
}
