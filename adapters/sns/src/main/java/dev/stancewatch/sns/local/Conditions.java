package dev.stancewatch.sns.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a filter policy: a value, or an object with one operator. Without state.
final class Conditions {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
  private static final int MAX_DECIMALS = 5;

  private Conditions() {}

  /// Refuses what SNS refuses.
  ///
  /// @throws IllegalArgumentException if the condition is none
  static void check(JsonNode condition) {
    if (condition.isNumber()) {
      number(condition);
    }
    if (condition.isValueNode()) {
      return;
    }
    if (!condition.isObject() || condition.size() != 1) {
      throw new IllegalArgumentException("FilterPolicy: a condition must have one operator");
    }
    Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
    JsonNode operand = only.getValue();
    boolean right =
        switch (only.getKey()) {
          case "exists" -> operand.isBoolean();
          case "prefix", "suffix", "equals-ignore-case" -> operand.isTextual();
          case "anything-but" -> isAnythingBut(operand);
          case "numeric" -> isNumeric(operand);
          default -> false;
        };
    if (!right) {
      throw new IllegalArgumentException(
          "FilterPolicy: unrecognized match type or operand: " + condition);
    }
  }

  /// Whether any value meets any of the conditions.
  ///
  /// @param values `null` or empty if the key is missing
  static boolean match(JsonNode conditions, @Nullable List<JsonNode> values) {
    for (JsonNode condition : conditions) {
      if (condition.has("exists")) {
        boolean present = values != null && !values.isEmpty();
        if (present == condition.get("exists").asBoolean()) {
          return true;
        }
      } else if (values != null && values.stream().anyMatch(value -> meets(condition, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(JsonNode condition, JsonNode value) {
    if (condition.isNumber() && value.isNumber()) {
      return condition.decimalValue().compareTo(value.decimalValue()) == 0;
    }
    if (condition.isValueNode()) {
      return condition.equals(value);
    }
    Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
    JsonNode operand = only.getValue();
    return switch (only.getKey()) {
      case "prefix" -> value.isTextual() && value.asText().startsWith(operand.asText());
      case "suffix" -> value.isTextual() && value.asText().endsWith(operand.asText());
      case "equals-ignore-case" ->
          value.isTextual() && lower(value.asText()).equals(lower(operand.asText()));
      case "anything-but" -> isOther(operand, value);
      case "numeric" -> value.isNumber() && inRange(operand, value.decimalValue());
      default -> throw new IllegalStateException("unchecked condition " + condition);
    };
  }

  private static boolean isOther(JsonNode operand, JsonNode value) {
    if (operand.isObject()) {
      return !meets(operand, value);
    }
    if (!operand.isArray()) {
      return !meets(operand, value);
    }
    for (JsonNode one : operand) {
      if (meets(one, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnythingBut(JsonNode operand) {
    return operand.isTextual()
        || operand.isNumber()
        || (operand.isArray() && !operand.isEmpty())
        || (operand.isObject() && (operand.has("prefix") || operand.has("suffix")));
  }

  /// Pairs of a comparison and a number: one, or a lower and an upper bound.
  private static boolean isNumeric(JsonNode operand) {
    if (!operand.isArray() || (operand.size() != 2 && operand.size() != 4)) {
      return false;
    }
    for (int i = 0; i < operand.size(); i += 2) {
      if (!List.of("=", "<", "<=", ">", ">=").contains(operand.get(i).asText())
          || !operand.get(i + 1).isNumber()) {
        return false;
      }
      number(operand.get(i + 1));
    }
    return true;
  }

  private static boolean inRange(JsonNode operand, BigDecimal value) {
    for (int i = 0; i < operand.size(); i += 2) {
      int order = value.compareTo(operand.get(i + 1).decimalValue());
      boolean holds =
          switch (operand.get(i).asText()) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static void number(JsonNode node) {
    BigDecimal value = node.decimalValue();
    boolean fits =
        value.abs().compareTo(LARGEST) <= 0 && value.stripTrailingZeros().scale() <= MAX_DECIMALS;
    if (!fits) {
      throw new IllegalArgumentException("FilterPolicy: number out of range: " + node);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
