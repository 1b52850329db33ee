package dev.stancewatch.deployment.emulated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.deployment.local.LocalRuntime;
import dev.stancewatch.deployment.local.LocalRuntime.Answer;
import dev.stancewatch.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Moves messages from a queue to a function as an event source mapping of AWS Lambda does: in
/// batches, and what the answer names as failed stays in the queue. For one thread.
///
/// @param batchSize most messages in one event
public record QueueMapping(SqsClient sqs, String queueUrl, int batchSize) {
  /// Delivers until the queue shows no more messages.
  ///
  /// @return ids of messages that the function gave back
  public List<String> drainInto(LocalRuntime function) throws InterruptedException {
    List<String> failed = new ArrayList<>();
    List<Message> batch = receive();
    while (!batch.isEmpty()) {
      Answer answer = function.invoke(event(batch));
      if (answer.error()) {
        throw new IllegalStateException("the function failed as a whole: " + answer.body());
      }
      Set<String> back = new HashSet<>();
      for (JsonNode failure : Json.tree(answer.body()).path("batchItemFailures")) {
        back.add(failure.path("itemIdentifier").asText());
      }
      batch.stream().filter(one -> !back.contains(one.messageId())).forEach(this::delete);
      failed.addAll(back);
      batch = receive();
    }
    return failed;
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queueUrl)
                    .maxNumberOfMessages(batchSize)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void delete(Message message) {
    sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
  }

  private static String event(List<Message> batch) {
    return Json.write(Map.of("Records", batch.stream().map(QueueMapping::record).toList()));
  }

  private static Map<String, Object> record(Message message) {
    return Map.of(
        "messageId", message.messageId(),
        "receiptHandle", message.receiptHandle(),
        "body", message.body(),
        "md5OfBody", message.md5OfBody(),
        "attributes", message.attributesAsStrings(),
        "messageAttributes", Map.of(),
        "eventSource", "aws:sqs");
  }
}
