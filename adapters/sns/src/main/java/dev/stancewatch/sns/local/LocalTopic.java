package dev.stancewatch.sns.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.sns.local.PublishRules.Draft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// One topic with its subscriptions. Not to be shared by threads.
final class LocalTopic {
  final String arn;
  final Map<String, LocalSubscription> subscriptions = new LinkedHashMap<>();
  private final Outbox outbox;

  LocalTopic(String arn, Outbox outbox) {
    this.arn = arn;
    this.outbox = outbox;
  }

  boolean isFifo() {
    return arn.endsWith(".fifo");
  }

  Optional<LocalSubscription> find(String protocol, String endpoint) {
    return subscriptions.values().stream()
        .filter(one -> one.protocol.equals(protocol) && one.endpoint.equals(endpoint))
        .findFirst();
  }

  /// Hands a message to each subscriber whose filter lets it pass.
  void deliver(Draft draft, String messageId, Instant now, SmsAccount sms) {
    expire(now);
    Map<String, List<JsonNode>> values = values(draft.attributes());
    Map<String, String> bodies = new HashMap<>();
    for (LocalSubscription subscription : subscriptions.values()) {
      String body = bodies.computeIfAbsent(subscription.protocol, draft::body);
      Optional<String> refusal = refusal(subscription, values, body, now, sms);
      if (refusal.isPresent()) {
        outbox.missed(
            new NotReceived(
                now, arn, subscription.protocol, subscription.endpoint, messageId, refusal.get()));
      } else {
        outbox.received(received(subscription, draft, body, messageId, now));
      }
    }
  }

  private static Optional<String> refusal(
      LocalSubscription subscription,
      Map<String, List<JsonNode>> values,
      String body,
      Instant now,
      SmsAccount sms) {
    if (subscription.isPending()) {
      return Optional.of("the subscription is not confirmed");
    }
    Optional<String> filtered = subscription.refusal(values, body, now);
    if (filtered.isPresent()) {
      return filtered;
    }
    if (subscription.overflows(now)) {
      subscription.suspend(now);
      return Optional.of("more than ten messages a second: the subscription is suspended");
    }
    String refused = subscription.protocol.equals("sms") ? sms.refusal(subscription.endpoint) : "";
    return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
  }

  private Received received(
      LocalSubscription subscription, Draft draft, String body, String messageId, Instant now) {
    boolean email = subscription.protocol.equals("email");
    boolean plain =
        email
            || subscription.protocol.equals("sms")
            || "true".equals(subscription.attributes.get("RawMessageDelivery"));
    String subject = email ? draft.subject() : "";
    String text = plain ? body : envelope(draft, body, messageId, now);
    return new Received(
        now, arn, subscription.protocol, subscription.endpoint, messageId, subject, text);
  }

  private String envelope(Draft draft, String body, String messageId, Instant now) {
    Map<String, Object> envelope = new TreeMap<>();
    envelope.put("Type", "Notification");
    envelope.put("MessageId", messageId);
    envelope.put("TopicArn", arn);
    if (!draft.subject().isEmpty()) {
      envelope.put("Subject", draft.subject());
    }
    envelope.put("Message", body);
    envelope.put("Timestamp", now.toString());
    Map<String, Map<String, String>> attributes = new TreeMap<>();
    draft
        .attributes()
        .forEach(
            (name, value) ->
                attributes.put(
                    name, Map.of("Type", value.dataType(), "Value", value.stringValue())));
    envelope.put("MessageAttributes", attributes);
    return Json.write(envelope);
  }

  /// Subscriptions that nobody confirmed are deleted after two days.
  void expire(Instant now) {
    Iterator<LocalSubscription> all = subscriptions.values().iterator();
    while (all.hasNext()) {
      if (all.next().isGone(now)) {
        all.remove();
      }
    }
  }

  private static Map<String, List<JsonNode>> values(Map<String, MessageAttributeValue> attributes) {
    Map<String, List<JsonNode>> values = new HashMap<>();
    attributes.forEach(
        (name, value) ->
            values.put(
                name,
                switch (value.dataType()) {
                  case "Number" ->
                      List.of(DecimalNode.valueOf(new BigDecimal(value.stringValue())));
                  case "String.Array" -> elements(value.stringValue());
                  default -> List.of(TextNode.valueOf(value.stringValue()));
                }));
    return values;
  }

  private static List<JsonNode> elements(String json) {
    List<JsonNode> elements = new ArrayList<>();
    Json.tree(json).forEach(elements::add);
    return elements;
  }
}
