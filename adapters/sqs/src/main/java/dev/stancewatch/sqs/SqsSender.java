package dev.stancewatch.sqs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/// Sends messages to a standard queue in as few requests as the limits of SQS allow. Threads may
/// share it.
public final class SqsSender {
  /// Most messages in one request (Amazon SQS, SendMessageBatch).
  static final int MAX_ENTRIES = 10;

  /// Most bytes of one request, and so of one message: the limit of a queue that was not raised.
  public static final int MAX_BYTES = 262_144;

  private final SqsClient client;
  private final String queueUrl;

  /// @param queueUrl a standard queue
  public SqsSender(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /// Sends all of them.
  ///
  /// @throws IllegalStateException if the queue did not take one; some of the others may be sent
  /// @throws IllegalArgumentException if one is larger than [#MAX_BYTES]
  public void send(List<String> bodies) {
    List<String> batch = new ArrayList<>();
    int bytes = 0;
    for (String body : bodies) {
      int size = body.getBytes(StandardCharsets.UTF_8).length;
      if (size > MAX_BYTES) {
        throw new IllegalArgumentException("a message of " + size + " bytes does not fit");
      }
      if (batch.size() == MAX_ENTRIES || bytes + size > MAX_BYTES) {
        sendBatch(batch);
        batch.clear();
        bytes = 0;
      }
      batch.add(body);
      bytes += size;
    }
    if (!batch.isEmpty()) {
      sendBatch(batch);
    }
  }

  private void sendBatch(List<String> bodies) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (String body : bodies) {
      String id = Integer.toString(entries.size());
      entries.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build());
    }
    SendMessageBatchResponse response =
        client.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
    if (response.hasFailed() && !response.failed().isEmpty()) {
      BatchResultErrorEntry first = response.failed().getFirst();
      throw new IllegalStateException(
          "%d of %d messages were not taken, the first for: %s %s"
              .formatted(response.failed().size(), bodies.size(), first.code(), first.message()));
    }
  }
}
