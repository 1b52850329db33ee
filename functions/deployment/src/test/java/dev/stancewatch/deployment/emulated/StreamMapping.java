package dev.stancewatch.deployment.emulated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.deployment.local.LocalRuntime;
import dev.stancewatch.deployment.local.LocalRuntime.Answer;
import dev.stancewatch.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Moves records from the stream of a table to a function as an event source mapping of AWS Lambda
/// does: only those that meet a pattern, in batches, in order. For one thread.
///
/// @param patterns as in the mapping's filter criteria
/// @param batchSize most records in one event
public record StreamMapping(
    DynamoDbStreamsClient streams, String streamArn, List<JsonNode> patterns, int batchSize) {
  /// Delivers everything from the beginning of the stream on.
  ///
  /// @return how many records met a pattern
  public int deliverAllTo(LocalRuntime function) throws InterruptedException {
    List<JsonNode> records =
        records().stream().filter(one -> patterns.stream().anyMatch(p -> meets(p, one))).toList();
    for (int from = 0; from < records.size(); from += batchSize) {
      List<JsonNode> batch = records.subList(from, Math.min(records.size(), from + batchSize));
      Answer answer = function.invoke(Json.write(Map.of("Records", batch)));
      if (answer.error() || !Json.tree(answer.body()).path("batchItemFailures").isEmpty()) {
        throw new IllegalStateException("records were given back: " + answer.body());
      }
    }
    return records.size();
  }

  private List<JsonNode> records() {
    List<JsonNode> records = new ArrayList<>();
    for (Shard shard :
        streams.describeStream(r -> r.streamArn(streamArn)).streamDescription().shards()) {
      String iterator =
          streams
              .getShardIterator(
                  r ->
                      r.streamArn(streamArn)
                          .shardId(shard.shardId())
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      GetRecordsResponse page;
      do {
        String place = iterator;
        page = streams.getRecords(r -> r.shardIterator(place));
        page.records().forEach(one -> records.add(json(one)));
        iterator = page.nextShardIterator();
      } while (iterator != null && !page.records().isEmpty());
    }
    return records;
  }

  private static JsonNode json(Record record) {
    Map<String, Object> change = new HashMap<>();
    change.put("Keys", values(record.dynamodb().keys()));
    change.put("NewImage", values(record.dynamodb().newImage()));
    change.put("SequenceNumber", record.dynamodb().sequenceNumber());
    change.put("StreamViewType", record.dynamodb().streamViewTypeAsString());
    return Json.tree(
        Json.write(
            Map.of(
                "eventID",
                record.eventID(),
                "eventName",
                record.eventNameAsString(),
                "eventSource",
                "aws:dynamodb",
                "dynamodb",
                change)));
  }

  private static Map<String, Object> values(Map<String, AttributeValue> item) {
    Map<String, Object> values = new HashMap<>();
    item.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case SS -> Map.of("SS", value.ss());
      default -> Map.of("NULL", true); // nothing that a function reads from the stream
    };
  }

  /// Whether a record meets a pattern: every leaf is a list of values or prefixes, one of which has
  /// to fit (AWS Lambda, "Lambda event filtering").
  static boolean meets(JsonNode pattern, JsonNode record) {
    if (pattern.isObject()) {
      return pattern.properties().stream()
          .allMatch(part -> meets(part.getValue(), record.path(part.getKey())));
    }
    for (JsonNode option : pattern) {
      boolean fits =
          option.has("prefix")
              ? record.isTextual() && record.asText().startsWith(option.get("prefix").asText())
              : option.equals(record);
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
