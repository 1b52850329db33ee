package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.stancewatch.lambda.Environment;

/// Takes new notices from the stream of the table. Threads may share it.
public final class PublishAlerts implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final AlertPublisher publisher;

  /// As Lambda makes it.
  public PublishAlerts() {
    this(Deployment.of(Environment.ofProcess()).publisher());
  }

  /// As replays and tests make it.
  public PublishAlerts(AlertPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return NoticeStream.run(event, context, publisher);
  }
}
