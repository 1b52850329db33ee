package dev.stancewatch.sns.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

/// The rules of the service. Emulators are laxer: they confirm email at once, take a subject with a
/// line break, or know nothing of ten messages a second.
final class InProcessSnsTest {
  private static final String READER = "reader@example.org";
  private Instant now = Instant.parse("2025-05-01T10:00:00Z");
  private final InstantSource clock = () -> now;
  private final InProcessSns sns = new InProcessSns(clock);
  private final String topic = sns.createTopic(request -> request.name("alerts")).topicArn();

  @Test
  void email_isPendingUntilConfirmed() {
    subscribe("email", READER, "");
    publish("one");
    assertEquals("the subscription is not confirmed", missed().getLast().reason());
    confirm();
    publish("two");
    assertEquals("two", received().getLast().body());
    assertEquals(1, received().size());
  }

  @Test
  void pendingSubscription_isDeletedAfterTwoDays_andItsTokenWorthNothing() {
    subscribe("email", READER, "");
    now = now.plus(Duration.ofDays(2));
    assertThrows(InvalidParameterException.class, this::confirm);
    publish("one");
    assertEquals(List.of(), missed());
  }

  @Test
  void elevenMessagesInASecond_suspend_andAConfirmationHeals() {
    subscribe("email", READER, "");
    confirm();
    IntStream.range(0, 11).forEach(i -> publish("m" + i));
    assertEquals(10, received().size());
    assertTrue(missed().getLast().reason().contains("suspended"));
    assertEquals("PendingConfirmation", listed());
    confirm();
    now = now.plusSeconds(2);
    publish("again");
    assertEquals(11, received().size());
  }

  @Test
  void tenMessagesInEachSecond_areBorne() {
    subscribe("email", READER, "");
    confirm();
    for (int second = 0; second < 3; second++) {
      IntStream.range(0, 10).forEach(_ -> publish("m"));
      now = now.plusSeconds(1);
    }
    assertEquals(30, received().size());
  }

  @Test
  void attributeFilters_knowAllOperators() {
    for (String policy :
        List.of(
            "{\"a\":[\"mayor\"]}",
            "{\"a\":[{\"prefix\":\"may\"}]}",
            "{\"a\":[{\"suffix\":\"yor\"}]}",
            "{\"a\":[{\"equals-ignore-case\":\"MAYOR\"}]}",
            "{\"a\":[{\"anything-but\":[\"governor\"]}]}",
            "{\"a\":[{\"anything-but\":{\"prefix\":\"gov\"}}]}",
            "{\"a\":[{\"exists\":true}]}",
            "{\"b\":[{\"exists\":false}]}",
            "{\"n\":[{\"numeric\":[\">=\",1,\"<\",3]}]}",
            "{\"n\":[2]}",
            "{\"g\":[\"full\"]}")) {
      assertEquals(1, reached(policy, ""), policy);
    }
    for (String policy :
        List.of(
            "{\"a\":[\"Mayor\"]}",
            "{\"a\":[{\"anything-but\":\"mayor\"}]}",
            "{\"a\":[{\"exists\":false}]}",
            "{\"n\":[{\"numeric\":[\"<\",2]}]}",
            "{\"b\":[\"x\"]}",
            "{\"g\":[\"none\"]}",
            "{\"a\":[\"mayor\"],\"g\":[\"none\"]}")) {
      assertEquals(0, reached(policy, ""), policy);
    }
  }

  @Test
  void bodyFilters_lookInside() {
    assertEquals(1, reached("{\"x\":{\"y\":[\"z\"]}}", "MessageBody"));
    assertEquals(0, reached("{\"x\":{\"y\":[\"q\"]}}", "MessageBody"));
    assertEquals(0, reached("{\"x\":{\"q\":[\"z\"]}}", "MessageBody"));
  }

  @Test
  void filterPolicies_haveLimits() {
    String six = "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}";
    String many = "{\"a\":" + numbers(16) + ",\"b\":" + numbers(10) + "}";
    for (String policy :
        List.of(
            six,
            many,
            "{\"a\":\"x\"}",
            "{\"a\":[]}",
            "[]",
            "{",
            "{\"a\":{\"b\":[1]}}",
            "{\"a\":[{\"like\":\"x\"}]}",
            "{\"a\":[2000000000]}")) {
      assertThrows(
          InvalidParameterException.class, () -> subscribe("email", READER, policy), policy);
    }
    for (int i = 0; i < 200; i++) {
      subscribe("email", "r" + i + "@example.org", "{\"a\":[1]}");
    }
    assertThrows(
        FilterPolicyLimitExceededException.class, () -> subscribe("email", READER, "{\"a\":[1]}"));
    subscribe("email", READER, "");
  }

  @Test
  void messages_haveLimits() {
    refused(r -> r.message(""));
    refused(r -> r.message("x".repeat(262_145)));
    refused(r -> r.message("x").subject("y".repeat(100)));
    refused(r -> r.message("x").subject("a\nb"));
    refused(r -> r.message("x").messageStructure("json"));
    refused(r -> r.message("{\"email\":\"x\"}").messageStructure("json"));
    refused(r -> r.message("{\"default\":1}").messageStructure("json"));
    refused(r -> r.message("x").messageAttributes(Map.of("a", text("String", ""))));
    refused(r -> r.message("x").messageAttributes(Map.of("a b", text("String", "v"))));
    refused(r -> r.message("x").messageAttributes(Map.of("a", text("String.Array", "v"))));
    assertThrows(
        NotFoundException.class, () -> sns.publish(r -> r.topicArn(topic + "x").message("x")));
  }

  @Test
  void batches_haveLimitsAndFailInPart() {
    assertThrows(EmptyBatchRequestException.class, () -> batch());
    assertThrows(
        TooManyEntriesInBatchRequestException.class,
        () ->
            batch(
                IntStream.range(0, 11)
                    .mapToObj(i -> entry("e" + i, "x"))
                    .toArray(PublishBatchRequestEntry[]::new)));
    assertThrows(
        BatchEntryIdsNotDistinctException.class, () -> batch(entry("a", "x"), entry("a", "y")));
    assertThrows(
        BatchRequestTooLongException.class,
        () -> batch(entry("a", "x".repeat(200_000)), entry("b", "x".repeat(100_000))));

    PublishBatchResponse response = batch(entry("a", "x"), entry("b", ""));

    assertEquals("a", response.successful().getFirst().id());
    assertEquals("b", response.failed().getFirst().id());
    assertTrue(response.failed().getFirst().senderFault());
  }

  @Test
  void endpoints_areChecked() {
    for (String[] pair :
        new String[][] {
          {"email", "nobody"}, {"email", "a b@example.org"}, {"sms", "2025550143"}, {"fax", "1"}
        }) {
      assertThrows(InvalidParameterException.class, () -> subscribe(pair[0], pair[1], ""), pair[1]);
    }
    String fifo = sns.createTopic(request -> request.name("a.fifo")).topicArn();
    assertThrows(
        InvalidParameterException.class,
        () -> sns.subscribe(r -> r.topicArn(fifo).protocol("email").endpoint(READER)));
  }

  @Test
  void subscribeTwice_isOneSubscription_andOtherAttributesAreRefused() {
    subscribe("email", READER, "{\"a\":[1]}");
    subscribe("email", READER, "{\"a\":[1]}");
    assertThrows(InvalidParameterException.class, () -> subscribe("email", READER, "{\"a\":[2]}"));
    assertEquals(1, sns.listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions().size());
  }

  @Test
  void machines_getTheDefaultInAnEnvelope_orRaw() {
    String queue = "arn:aws:sqs:eu-west-1:123456789012:q";
    subscribe("sqs", queue, "");
    sns.publish(
        r ->
            r.topicArn(topic)
                .messageStructure("json")
                .message("{\"default\":\"{}\",\"email\":\"mail\"}"));
    assertTrue(received().getLast().body().contains("\"Message\":\"{}\""));
  }

  private int reached(String policy, String scope) {
    InProcessSns fresh = new InProcessSns(clock);
    String arn = fresh.createTopic(request -> request.name("t")).topicArn();
    Map<String, String> attributes =
        scope.isEmpty()
            ? Map.of("FilterPolicy", policy)
            : Map.of("FilterPolicy", policy, "FilterPolicyScope", scope);
    fresh.subscribe(
        r -> r.topicArn(arn).protocol("sms").endpoint("+12025550143").attributes(attributes));
    fresh.publish(
        r ->
            r.topicArn(arn)
                .message("{\"x\":{\"y\":\"z\"}}")
                .messageAttributes(
                    Map.of(
                        "a", text("String", "mayor"),
                        "n", text("Number", "2"),
                        "g", text("String.Array", "[\"partial\",\"full\"]"))));
    return fresh.outbox().received().size();
  }

  private void refused(Consumer<PublishRequest.Builder> message) {
    assertThrows(
        InvalidParameterException.class,
        () -> sns.publish(request -> message.accept(request.topicArn(topic))));
  }

  private PublishBatchResponse batch(PublishBatchRequestEntry... entries) {
    return sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(List.of(entries)));
  }

  private static PublishBatchRequestEntry entry(String id, String message) {
    return PublishBatchRequestEntry.builder().id(id).message(message).build();
  }

  private static MessageAttributeValue text(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).boxed().toList().toString();
  }

  private void subscribe(String protocol, String endpoint, String policy) {
    Map<String, String> attributes = policy.isEmpty() ? Map.of() : Map.of("FilterPolicy", policy);
    sns.subscribe(
        r -> r.topicArn(topic).protocol(protocol).endpoint(endpoint).attributes(attributes));
  }

  private void confirm() {
    String token = sns.outbox().confirmations().getLast().token();
    sns.confirmSubscription(r -> r.topicArn(topic).token(token));
  }

  private void publish(String message) {
    sns.publish(request -> request.topicArn(topic).message(message));
  }

  private String listed() {
    return sns.listSubscriptionsByTopic(r -> r.topicArn(topic))
        .subscriptions()
        .getFirst()
        .subscriptionArn();
  }

  private List<Received> received() {
    return sns.outbox().received();
  }

  private List<NotReceived> missed() {
    return sns.outbox().notReceived();
  }
}
