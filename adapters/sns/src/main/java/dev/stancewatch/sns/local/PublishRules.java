package dev.stancewatch.sns.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// What SNS refuses in a message (Amazon SNS API reference, Publish). Without state.
final class PublishRules {
  static final int MAX_BYTES = 262_144;
  private static final int MAX_SUBJECT_CHARS = 99;
  private static final int MAX_SMS_CHARS = 1600;

  private PublishRules() {}

  /// Why a message is refused; empty if it is not.
  static Optional<String> fault(Draft draft) {
    if (draft.message().isEmpty()) {
      return Optional.of("Invalid parameter: Empty message");
    }
    if (draft.bytes() > MAX_BYTES) {
      return Optional.of("Invalid parameter: Message too long");
    }
    Optional<String> subject = subjectFault(draft.subject());
    if (subject.isPresent()) {
      return subject;
    }
    Optional<String> attribute =
        draft.attributes().entrySet().stream()
            .flatMap(one -> attributeFault(one.getKey(), one.getValue()).stream())
            .findFirst();
    return attribute.isPresent() ? attribute : structureFault(draft);
  }

  private static Optional<String> subjectFault(String subject) {
    boolean bad =
        subject.length() > MAX_SUBJECT_CHARS
            || subject.chars().anyMatch(Character::isISOControl)
            || (!subject.isEmpty() && subject.isBlank());
    return bad ? Optional.of("Invalid parameter: Subject") : Optional.empty();
  }

  private static Optional<String> structureFault(Draft draft) {
    if (draft.structure().isEmpty()) {
      return Optional.empty();
    }
    if (!draft.structure().equals("json")) {
      return Optional.of("Invalid parameter: MessageStructure");
    }
    try {
      JsonNode bodies = Json.tree(draft.message());
      if (!bodies.path("default").isTextual()) {
        return Optional.of("Invalid parameter: Message Structure - No default entry in JSON body");
      }
      return bodies.path("sms").asText("").length() > MAX_SMS_CHARS
          ? Optional.of("Invalid parameter: SMS message too long")
          : Optional.empty();
    } catch (JsonFault e) {
      return Optional.of(
          "Invalid parameter: Message Structure - JSON message body failed to parse");
    }
  }

  private static Optional<String> attributeFault(String name, MessageAttributeValue value) {
    if (!name.matches("[A-Za-z0-9_.-]{1,256}") || name.startsWith(".") || name.endsWith(".")) {
      return Optional.of("Invalid parameter: message attribute name " + name);
    }
    if (value.stringValue() == null || value.stringValue().isEmpty()) {
      return Optional.of("The message attribute '" + name + "' must contain non-empty value");
    }
    return switch (value.dataType()) {
      case "String" -> Optional.empty();
      case "Number" -> Optional.empty();
      case "String.Array" -> arrayFault(name, value.stringValue());
      default -> Optional.of("The message attribute '" + name + "' has an invalid type");
    };
  }

  private static Optional<String> arrayFault(String name, String json) {
    try {
      if (Json.tree(json).isArray()) {
        return Optional.empty();
      }
    } catch (JsonFault e) {
      // falls through: neither JSON nor an array
    }
    return Optional.of("The message attribute '" + name + "' is no JSON array");
  }

  /// A message as it was handed in.
  ///
  /// @param subject empty if there is none
  /// @param structure empty for one body for all protocols
  record Draft(
      String subject,
      String message,
      String structure,
      Map<String, MessageAttributeValue> attributes) {
    int bytes() {
      int bytes = message.getBytes(StandardCharsets.UTF_8).length;
      for (Map.Entry<String, MessageAttributeValue> one : attributes.entrySet()) {
        String value = one.getValue().stringValue();
        bytes += one.getKey().length() + one.getValue().dataType().length();
        bytes += value == null ? 0 : value.getBytes(StandardCharsets.UTF_8).length;
      }
      return bytes;
    }

    /// The body that a protocol gets.
    String body(String protocol) {
      if (structure.isEmpty()) {
        return message;
      }
      JsonNode bodies = Json.tree(message);
      JsonNode own = bodies.path(protocol);
      return own.isTextual() ? own.asText() : bodies.path("default").asText();
    }
  }
}
