package dev.stancewatch.functions.alerts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.dynamodb.StreamImages;
import dev.stancewatch.lambda.LogLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works through records of the table's stream. The stream delivers again from the first failure
/// on, so work stops there: what comes after it is not told before it. What is postponed is left to
/// the sweep.
final class NoticeStream {
  private NoticeStream() {}

  static StreamsEventResponse run(DynamodbEvent event, Context context, AlertPublisher publisher) {
    TimeLeft time = TimeLeft.of(context);
    for (DynamodbStreamRecord record : event.getRecords()) {
      if (time.isShort() || !handled(record, context, publisher)) {
        String number = record.getDynamodb().getSequenceNumber();
        return new StreamsEventResponse(List.of(new BatchItemFailure(number)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private static boolean handled(
      DynamodbStreamRecord record, Context context, AlertPublisher publisher) {
    LogLine line = LogLine.of("publish-alerts").with("event_id", record.getEventID());
    try {
      Optional<Notice> notice = notice(record);
      if (notice.isEmpty()) {
        return true;
      }
      Publication publication = publisher.publish(notice.get());
      Publications.log(publication, line);
      line.write(context, Instant.now());
      return !(publication instanceof Publication.Failed);
    } catch (RuntimeException e) { // the one place where a record may fail for any reason
      line.with("outcome", "failed").with("error", e.toString()).write(context, Instant.now());
      return false;
    }
  }

  private static Optional<Notice> notice(DynamodbStreamRecord record) {
    Map<String, AttributeValue> image = record.getDynamodb().getNewImage();
    if (!"INSERT".equals(record.getEventName()) || image == null) {
      return Optional.empty();
    }
    Map<String, String> strings = new HashMap<>();
    image.forEach(
        (name, value) -> {
          if (value.getS() != null) {
            strings.put(name, value.getS());
          }
        });
    return StreamImages.findNotice(strings);
  }
}
