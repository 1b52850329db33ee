package dev.stancewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Works through a batch of messages. One message's failure is one entry in the response and harms
/// no other, except that in a FIFO queue the later messages of its group wait for it. Work stops
/// before the deadline, and what is left goes back to the queue.
public final class SqsBatch {
  /// No message begins with less time than this: longer than one call to AWS takes with all its
  /// retries, so that a message that was begun fails by itself and not with the whole batch.
  public static final Duration RESERVE = Duration.ofSeconds(15);

  private static final String GROUP = "MessageGroupId";

  private SqsBatch() {}

  /// Handles each message.
  ///
  /// @param what name of the unit of work, for the log
  /// @return the ids of the messages that the queue has to deliver again
  public static SQSBatchResponse run(SQSEvent event, Context context, String what, Work work) {
    List<BatchItemFailure> failures = new ArrayList<>();
    Set<String> waiting = new HashSet<>();
    for (SQSMessage message : event.getRecords()) {
      String group = group(message);
      if (waiting.contains(group) || tooLate(context)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      } else if (!handled(message, context, what, work)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
        if (!group.isEmpty()) {
          waiting.add(group);
        }
      }
    }
    return new SQSBatchResponse(failures);
  }

  private static boolean handled(SQSMessage message, Context context, String what, Work work) {
    long began = System.nanoTime();
    LogLine line = LogLine.of(what).with("message_id", message.getMessageId());
    try {
      work.handle(message.getBody(), line);
      line.with("outcome", "done");
      return true;
    } catch (RuntimeException e) { // the one place where a message may fail for any reason
      line.with("outcome", "failed").with("error", e.toString());
      return false;
    } finally {
      line.with("duration_ms", (System.nanoTime() - began) / 1_000_000)
          .write(context, Instant.now());
    }
  }

  private static String group(SQSMessage message) {
    Map<String, String> attributes = message.getAttributes();
    return attributes == null ? "" : attributes.getOrDefault(GROUP, "");
  }

  private static boolean tooLate(Context context) {
    return context.getRemainingTimeInMillis() < RESERVE.toMillis();
  }

  /// What is done with one message.
  @FunctionalInterface
  public interface Work {
    /// Does it.
    ///
    /// @param line takes what the log should say of this unit of work
    void handle(String body, LogLine line);
  }
}
