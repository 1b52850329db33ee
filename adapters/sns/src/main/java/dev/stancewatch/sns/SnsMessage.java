package dev.stancewatch.sns;

import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Outgoing.ToAll;
import dev.stancewatch.core.alert.Outgoing.ToOne;
import dev.stancewatch.core.alert.Outgoing.ToUnlisted;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Tags;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/// What goes out, in the form of SNS: one body for each protocol, and attributes to filter by.
///
/// @param body JSON with a body for each protocol; machines get `default`
record SnsMessage(
    String topic, String subject, String body, Map<String, MessageAttributeValue> attributes) {
  private static final MessageAttributeValue DIGEST = word("digest");

  static SnsMessage of(Outgoing outgoing, Topics topics) {
    return switch (outgoing) {
      case ToAll(var alert, Tags tags, AlertTexts texts) ->
          new SnsMessage(
              topics.alerts(), texts.subject(), body(Json.write(alert), texts), attributes(tags));
      case ToUnlisted(_, AlertTexts texts) ->
          new SnsMessage(
              topics.alerts(),
              texts.subject(),
              Json.write(new TreeMap<>(Map.of("default", texts.email(), "sms", texts.sms()))),
              Map.of(FilterPolicies.TO, word(FilterPolicies.HELD), FilterPolicies.KIND, DIGEST));
      case ToOne(Subscription to, _, AlertTexts texts) ->
          new SnsMessage(
              topics.of(to.wish().cadence()), texts.subject(), body(to, texts), attributes(to));
    };
  }

  PublishBatchRequestEntry entry(String id) {
    return PublishBatchRequestEntry.builder()
        .id(id)
        .subject(subject)
        .message(body)
        .messageStructure("json")
        .messageAttributes(attributes)
        .build();
  }

  /// What counts towards the size of a batch.
  int bytes() {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    for (Map.Entry<String, MessageAttributeValue> attribute : attributes.entrySet()) {
      MessageAttributeValue value = attribute.getValue();
      bytes += attribute.getKey().length() + value.dataType().length();
      bytes += value.stringValue().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }

  private static String body(String json, AlertTexts texts) {
    Map<String, String> bodies = new TreeMap<>();
    bodies.put("default", json);
    bodies.put("email", texts.email());
    bodies.put("sms", texts.sms());
    return Json.write(bodies);
  }

  /// A person gets it, in one form only.
  private static String body(Subscription to, AlertTexts texts) {
    return switch (to.endpoint().channel()) {
      case EMAIL -> Json.write(Map.of("default", texts.email()));
      case SMS -> Json.write(Map.of("default", texts.sms()));
    };
  }

  private static Map<String, MessageAttributeValue> attributes(Tags tags) {
    Map<String, MessageAttributeValue> attributes = new TreeMap<>();
    attributes.put(FilterPolicies.TO, word(FilterPolicies.EVERYBODY));
    attributes.put(FilterPolicies.ACTOR, word(tags.actor().value()));
    attributes.put(FilterPolicies.ISSUE, word(tags.issue().value()));
    attributes.put(
        FilterPolicies.GRADE, words(tags.grades().stream().map(FilterPolicies::word).toList()));
    attributes.put(FilterPolicies.STAGE, word(FilterPolicies.word(tags.stage())));
    attributes.put(FilterPolicies.KIND, word(FilterPolicies.word(tags.kind())));
    return attributes;
  }

  /// A digest passes the filter of its subscriber, and nobody else's.
  private static Map<String, MessageAttributeValue> attributes(Subscription to) {
    Interest interest = to.wish().interest();
    Map<String, MessageAttributeValue> attributes = new TreeMap<>();
    attributes.put(FilterPolicies.TO, word(to.id().value()));
    attributes.put(FilterPolicies.KIND, DIGEST);
    if (to.wish().cadence() == Cadence.IMMEDIATE) {
      interest.actors().stream()
          .findFirst()
          .ifPresent(actor -> attributes.put(FilterPolicies.ACTOR, word(actor.value())));
      interest.issues().stream()
          .findFirst()
          .ifPresent(issue -> attributes.put(FilterPolicies.ISSUE, word(issue.value())));
      List<String> grades = List.of(Grade.values()).stream().map(FilterPolicies::word).toList();
      attributes.put(FilterPolicies.GRADE, words(grades));
    }
    return attributes;
  }

  private static MessageAttributeValue word(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static MessageAttributeValue words(List<String> values) {
    return MessageAttributeValue.builder()
        .dataType("String.Array")
        .stringValue(Json.write(values))
        .build();
  }
}
