package dev.stancewatch.sns.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A filter policy, checked against the limits of SNS: at most five keys, 150 combinations of
/// values, 256 KiB; flat if it looks at attributes, nested if it looks at the body. The operator
/// `$or` is refused here, although SNS knows it. Threads may share it.
final class FilterPolicy {
  private static final int MAX_KEYS = 5;
  private static final int MAX_COMBINATIONS = 150;
  private static final int MAX_BYTES = 262_144;

  private final JsonNode policy;
  private final boolean onBody;

  /// What is said of a message that fails on a key; made once, since most messages fail.
  private final Map<String, String> reasons = new HashMap<>();

  private FilterPolicy(JsonNode policy, boolean onBody) {
    this.policy = policy;
    this.onBody = onBody;
    policy
        .properties()
        .forEach(
            key -> reasons.put(key.getKey(), key.getKey() + " is not one of " + key.getValue()));
  }

  /// Reads a policy.
  ///
  /// @throws IllegalArgumentException if SNS would refuse it
  static FilterPolicy read(String json, boolean onBody) {
    JsonNode policy;
    try {
      policy = Json.tree(json);
    } catch (JsonFault e) {
      throw new IllegalArgumentException("FilterPolicy: failed to parse JSON", e);
    }
    if (!policy.isObject()) {
      throw new IllegalArgumentException("FilterPolicy: must be an object");
    }
    List<JsonNode> leaves = new ArrayList<>();
    collect(policy, onBody, leaves);
    long combinations = 1;
    for (JsonNode leaf : leaves) {
      combinations *= leaf.size();
    }
    if (leaves.size() > MAX_KEYS
        || combinations > MAX_COMBINATIONS
        || json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("FilterPolicy: filter policy is too complex");
    }
    return new FilterPolicy(policy, onBody);
  }

  private static void collect(JsonNode node, boolean nested, List<JsonNode> leaves) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (field.getKey().equals("$or")) {
        throw new IllegalArgumentException("FilterPolicy: $or is not known here");
      }
      if (value.isObject() && nested) {
        collect(value, true, leaves);
      } else if (value.isArray() && !value.isEmpty()) {
        value.forEach(Conditions::check);
        leaves.add(value);
      } else {
        throw new IllegalArgumentException(
            "FilterPolicy: \"" + field.getKey() + "\" must be an object or an array");
      }
    }
  }

  /// Why a message does not pass; empty if it does.
  ///
  /// @param attributes values of each attribute; several for a `String.Array`
  Optional<String> refusal(Map<String, List<JsonNode>> attributes, String body) {
    if (!onBody) {
      for (Map.Entry<String, JsonNode> key : policy.properties()) {
        if (!Conditions.match(key.getValue(), attributes.get(key.getKey()))) {
          return Optional.of(reasons.getOrDefault(key.getKey(), ""));
        }
      }
      return Optional.empty();
    }
    try {
      return refusal(policy, Json.tree(body));
    } catch (JsonFault e) {
      return Optional.of("the body is no JSON");
    }
  }

  private static Optional<String> refusal(JsonNode policy, JsonNode body) {
    for (Map.Entry<String, JsonNode> key : policy.properties()) {
      JsonNode value = body.path(key.getKey());
      if (key.getValue().isObject()) {
        Optional<String> below = refusal(key.getValue(), value);
        if (below.isPresent()) {
          return below;
        }
      } else if (!Conditions.match(key.getValue(), values(value))) {
        return Optional.of(key.getKey() + " is not one of " + key.getValue());
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> values(JsonNode value) {
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(values::add);
    } else if (!value.isMissingNode()) {
      values.add(value);
    }
    return values;
  }
}
