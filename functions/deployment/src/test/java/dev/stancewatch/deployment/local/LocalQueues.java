package dev.stancewatch.deployment.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sending half of Amazon SQS in memory, in its JSON protocol; tests take messages out as
/// Lambda would. Messages of a FIFO queue are dropped if the same was sent before, as content-based
/// deduplication does. Threads may share it: every method holds the one lock.
final class LocalQueues {
  private final Map<String, Deque<LocalMessage>> waiting = new HashMap<>();
  private final Set<String> sentBefore = new HashSet<>();
  private int count;

  /// Answers a request.
  ///
  /// @param operation such as `SendMessage`
  synchronized String answer(String operation, String body) {
    JsonNode request = Json.tree(body);
    String queue = request.path("QueueUrl").asText();
    return switch (operation) {
      case "SendMessage" -> Json.write(taken(queue, request, Map.of()));
      case "SendMessageBatch" -> {
        List<Map<String, String>> successful = new ArrayList<>();
        for (JsonNode entry : request.path("Entries")) {
          successful.add(taken(queue, entry, Map.of("Id", entry.path("Id").asText())));
        }
        yield Json.write(Map.of("Successful", successful, "Failed", List.of()));
      }
      default -> throw new IllegalArgumentException("no operation " + operation + " here");
    };
  }

  private Map<String, String> taken(String queue, JsonNode message, Map<String, String> more) {
    String body = message.path("MessageBody").asText();
    String group = message.path("MessageGroupId").asText("");
    String id = "message-" + ++count;
    if (group.isEmpty() || sentBefore.add(queue + group + body)) {
      put(new LocalMessage(id, queue, group, body));
    }
    Map<String, String> answer = new HashMap<>(more);
    answer.put("MessageId", id);
    answer.put("MD5OfMessageBody", md5(body));
    return answer;
  }

  /// Puts a message in, or back.
  synchronized void put(LocalMessage message) {
    waiting.computeIfAbsent(message.queue(), _ -> new ArrayDeque<>()).add(message);
  }

  /// Takes the oldest message out.
  synchronized Optional<LocalMessage> take(String queue) {
    return Optional.ofNullable(waiting.getOrDefault(queue, new ArrayDeque<>()).poll());
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
