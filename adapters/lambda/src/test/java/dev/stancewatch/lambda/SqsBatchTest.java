package dev.stancewatch.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SqsBatchTest {
  @Test
  void run_oneMessageFails_onlyThatOneComesBack() {
    List<String> handled = new ArrayList<>();

    SQSBatchResponse response =
        SqsBatch.run(
            batch("", "a", "poison", "c"),
            new LocalContext(60_000),
            "test",
            (body, line) -> {
              if (body.equals("poison")) {
                throw new IllegalArgumentException("bad");
              }
              handled.add(body);
            });

    assertEquals(List.of("id-poison"), ids(response));
    assertEquals(List.of("a", "c"), handled);
  }

  @Test
  void run_fifoMessageFails_laterOnesOfItsGroupWait() {
    SQSBatchResponse response =
        SqsBatch.run(
            batch("group", "a", "poison", "c"),
            new LocalContext(60_000),
            "test",
            (body, line) -> {
              if (body.equals("poison")) {
                throw new IllegalStateException("bad");
              }
            });

    assertEquals(List.of("id-poison", "id-c"), ids(response));
  }

  @Test
  void run_deadlineNear_restComesBackUntouched() {
    SQSBatchResponse response =
        SqsBatch.run(
            batch("", "a", "b"),
            new LocalContext(14_000),
            "test",
            (body, line) -> {
              throw new AssertionError("must not begin");
            });

    assertEquals(List.of("id-a", "id-b"), ids(response));
  }

  @Test
  void run_message_isLoggedOnOneLineWithoutItsBody() {
    LocalContext context = new LocalContext(60_000);

    SqsBatch.run(batch("", "secret words"), context, "test", (body, line) -> line.with("count", 3));

    String log = context.logged();
    assertEquals(1, log.lines().count());
    assertTrue(log.contains("\"outcome\":\"done\"") && log.contains("\"count\":3"), log);
    assertFalse(log.contains("\"secret"), log);
  }

  private static SQSEvent batch(String group, String... bodies) {
    SQSEvent event = new SQSEvent();
    event.setRecords(new ArrayList<>());
    for (String body : bodies) {
      SQSMessage message = new SQSMessage();
      message.setMessageId("id-" + body);
      message.setBody(body);
      message.setAttributes(group.isEmpty() ? Map.of() : Map.of("MessageGroupId", group));
      event.getRecords().add(message);
    }
    return event;
  }

  private static List<String> ids(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
