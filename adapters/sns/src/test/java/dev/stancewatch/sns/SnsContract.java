package dev.stancewatch.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.testkit.aws.BeyondEmulators;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

/// What Amazon SNS keeps, as its API reference says it, for the SNS in this process and for
/// emulators alike. Where an emulator is laxer, the case says so and is skipped there.
abstract class SnsContract {
  private static final String READER = "reader@example.org";
  private static final String MESSAGE = "{\"x\":{\"y\":\"z\"}}";

  /// The implementation under test. One may serve all tests.
  abstract SnsClient sns();

  /// Makes a queue that topics may send to.
  ///
  /// @return its ARN
  abstract String queue();

  /// Takes out what has arrived in a queue.
  abstract List<String> take(String queueArn);

  private String topic() {
    return sns().createTopic(r -> r.name("alerts-" + UUID.randomUUID())).topicArn();
  }

  @Test
  @BeyondEmulators("moto confirms an email subscription at once and takes any token")
  void email_untilConfirmed_isPending() {
    String topic = topic();
    String arn = subscribe(topic, "email", READER, Map.of());

    assertEquals(
        "true",
        sns()
            .getSubscriptionAttributes(r -> r.subscriptionArn(arn))
            .attributes()
            .get("PendingConfirmation"));
    assertEquals(List.of("PendingConfirmation"), listed(topic));
    assertThrows(
        InvalidParameterException.class,
        () -> sns().confirmSubscription(r -> r.topicArn(topic).token("no token")));
  }

  @Test
  void attributeFilters_letThroughWhatMatches() {
    filters(
        List.of(
            "{\"a\":[\"mayor\"]}",
            "{\"a\":[{\"prefix\":\"may\"}]}",
            "{\"a\":[{\"suffix\":\"yor\"}]}",
            "{\"a\":[{\"anything-but\":[\"governor\"]}]}",
            "{\"a\":[{\"anything-but\":{\"prefix\":\"gov\"}}]}",
            "{\"a\":[{\"exists\":true}]}",
            "{\"b\":[{\"exists\":false}]}",
            "{\"n\":[{\"numeric\":[\">=\",1,\"<\",3]}]}",
            "{\"n\":[2]}",
            "{\"g\":[\"full\"]}"),
        "MessageAttributes",
        1);
  }

  @Test
  @BeyondEmulators("moto knows no equals-ignore-case")
  void attributeFilters_mayIgnoreCase() {
    filters(List.of("{\"a\":[{\"equals-ignore-case\":\"MAYOR\"}]}"), "MessageAttributes", 1);
  }

  @Test
  void attributeFilters_keepBackWhatDoesNotMatch() {
    filters(
        List.of(
            "{\"a\":[\"Mayor\"]}",
            "{\"a\":[{\"anything-but\":\"mayor\"}]}",
            "{\"a\":[{\"exists\":false}]}",
            "{\"n\":[{\"numeric\":[\"<\",2]}]}",
            "{\"b\":[\"x\"]}",
            "{\"g\":[\"none\"]}",
            "{\"a\":[\"mayor\"],\"g\":[\"none\"]}"),
        "MessageAttributes",
        0);
  }

  @Test
  void bodyFilters_lookInside() {
    filters(List.of("{\"x\":{\"y\":[\"z\"]}}"), "MessageBody", 1);
    filters(List.of("{\"x\":{\"y\":[\"q\"]}}", "{\"x\":{\"q\":[\"z\"]}}"), "MessageBody", 0);
  }

  @Test
  void filter_changed_isInForceForLaterMessages() {
    String topic = topic();
    String queue = queue();
    String arn = subscribe(topic, "sqs", queue, Map.of("FilterPolicy", "{\"a\":[\"governor\"]}"));
    publish(topic);
    assertEquals(List.of(), take(queue));

    sns()
        .setSubscriptionAttributes(
            r ->
                r.subscriptionArn(arn)
                    .attributeName("FilterPolicy")
                    .attributeValue("{\"a\":[\"mayor\"]}"));
    publish(topic);

    assertEquals(1, take(queue).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}",
        "{\"a\":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15],\"b\":[0,1,2,3,4,5,6,7,8,9]}",
        "{\"a\":\"x\"}",
        "{\"a\":{\"b\":[1]}}",
        "{\"a\":[{\"like\":\"x\"}]}"
      })
  void filterPolicies_thatAreTooMuchOrNone_areRefused(String policy) {
    refused(topic(), policy);
  }

  @ParameterizedTest
  @BeyondEmulators("moto takes an empty list, and breaks down over what is no policy at all")
  @ValueSource(strings = {"{\"a\":[]}", "[]", "{", "{\"a\":[2000000000]}"})
  void filterPolicies_thatAreMalformed_areRefused(String policy) {
    refused(topic(), policy);
  }

  private void refused(String topic, String policy) {
    assertThrows(
        InvalidParameterException.class,
        () -> subscribe(topic, "sqs", queue(), Map.of("FilterPolicy", policy)));
  }

  @Test
  void structuredMessage_givesEachProtocolItsBody() {
    String topic = topic();
    String queue = queue();
    subscribe(topic, "sqs", queue, Map.of());
    structured(topic, "{\"default\":\"all\",\"sqs\":\"machine\",\"email\":\"mail\"}");
    structured(topic, "{\"default\":\"all\",\"email\":\"mail\"}");

    assertEquals(
        List.of("all", "machine"),
        take(queue).stream()
            .map(body -> Json.tree(body).path("Message").asText())
            .sorted()
            .toList());
  }

  @Test
  void queues_getAnEnvelopeWithSubjectAndAttributes_orTheBodyAlone() {
    String topic = topic();
    String wrapped = queue();
    String raw = queue();
    subscribe(topic, "sqs", wrapped, Map.of());
    subscribe(topic, "sqs", raw, Map.of("RawMessageDelivery", "true"));
    publish(topic);

    JsonNode envelope = Json.tree(take(wrapped).getFirst());
    assertEquals("Notification", envelope.path("Type").asText());
    assertEquals(topic, envelope.path("TopicArn").asText());
    assertEquals("a subject", envelope.path("Subject").asText());
    assertEquals(MESSAGE, envelope.path("Message").asText());
    JsonNode attribute = envelope.path("MessageAttributes").path("g");
    assertEquals("String.Array", attribute.path("Type").asText());
    assertEquals("[\"partial\",\"full\"]", attribute.path("Value").asText());
    assertEquals(List.of(MESSAGE), take(raw));
  }

  @Test
  void messages_thatAreTooLongOrLeadNowhere_areRefused() {
    String topic = topic();
    refused(topic, r -> r.message("x".repeat(262_145)));
    refused(topic, r -> r.message("x").messageAttributes(Map.of("a", text("String", ""))));
    assertThrows(
        NotFoundException.class, () -> sns().publish(r -> r.topicArn(topic + "x").message("x")));
  }

  @Test
  @BeyondEmulators("moto takes them, or loses them without a word")
  void messages_withFaultyParts_areRefused() {
    String topic = topic();
    refused(topic, r -> r.message(""));
    refused(topic, r -> r.message("x").subject("y".repeat(100)));
    refused(topic, r -> r.message("x").subject("a\nb"));
    refused(topic, r -> r.message("x").messageStructure("json"));
    refused(topic, r -> r.message("{\"email\":\"x\"}").messageStructure("json"));
    refused(topic, r -> r.message("{\"default\":1}").messageStructure("json"));
    refused(topic, r -> r.message("x").messageAttributes(Map.of("a b", text("String", "v"))));
    refused(topic, r -> r.message("x").messageAttributes(Map.of("a", text("String.Array", "v"))));
  }

  private void refused(String topic, Consumer<PublishRequest.Builder> message) {
    assertThrows(
        InvalidParameterException.class,
        () -> sns().publish(request -> message.accept(request.topicArn(topic))));
  }

  @Test
  void batches_ofMoreThanTenOrWithOneIdTwice_areRefused() {
    String topic = topic();
    PublishBatchRequestEntry[] eleven =
        IntStream.range(0, 11)
            .mapToObj(i -> entry("e" + i, "x"))
            .toArray(PublishBatchRequestEntry[]::new);
    assertThrows(TooManyEntriesInBatchRequestException.class, () -> batch(topic, eleven));
    assertThrows(
        BatchEntryIdsNotDistinctException.class,
        () -> batch(topic, entry("a", "x"), entry("a", "y")));
  }

  @Test
  @BeyondEmulators("moto takes an empty batch and adds up no sizes")
  void batches_thatAreEmptyOrTooLongAltogether_areRefused() {
    String topic = topic();
    assertThrows(EmptyBatchRequestException.class, () -> batch(topic));
    assertThrows(
        BatchRequestTooLongException.class,
        () -> batch(topic, entry("a", "x".repeat(200_000)), entry("b", "x".repeat(100_000))));
  }

  @Test
  void batch_withOneFaultyEntry_failsInThatPart() {
    String topic = topic();
    String queue = queue();
    subscribe(topic, "sqs", queue, Map.of());
    PublishBatchRequestEntry faulty =
        entry("b", "{\"email\":\"x\"}").toBuilder().messageStructure("json").build();

    PublishBatchResponse response = batch(topic, entry("a", "x"), faulty);

    assertEquals("a", response.successful().getFirst().id());
    assertEquals(1, response.successful().size());
    assertEquals("b", response.failed().getFirst().id());
    assertTrue(response.failed().getFirst().senderFault());
    assertEquals(1, take(queue).size());
  }

  @ParameterizedTest
  @BeyondEmulators("moto takes any endpoint of any protocol")
  @ValueSource(strings = {"email nobody", "email a b@example.org", "sms 2025550143", "fax 1"})
  void endpoints_thatCannotBe_areRefused(String line) {
    String topic = topic();
    String[] parts = line.split(" ", 2);
    assertThrows(
        InvalidParameterException.class, () -> subscribe(topic, parts[0], parts[1], Map.of()));
  }

  @Test
  void subscribe_again_isTheSameSubscription() {
    String topic = topic();
    Map<String, String> policy = Map.of("FilterPolicy", "{\"a\":[1]}");
    String queue = queue();

    assertEquals(subscribe(topic, "sqs", queue, policy), subscribe(topic, "sqs", queue, policy));
    assertEquals(1, listed(topic).size());
  }

  @Test
  @BeyondEmulators("moto overwrites the attributes of the first")
  void subscribe_againWithOtherAttributes_isRefused() {
    String topic = topic();
    String queue = queue();
    subscribe(topic, "sqs", queue, Map.of("FilterPolicy", "{\"a\":[1]}"));
    assertThrows(
        InvalidParameterException.class,
        () -> subscribe(topic, "sqs", queue, Map.of("FilterPolicy", "{\"a\":[2]}")));
  }

  @Test
  void unsubscribe_endsDelivery() {
    String topic = topic();
    String queue = queue();
    String arn = subscribe(topic, "sqs", queue, Map.of());
    sns().unsubscribe(r -> r.subscriptionArn(arn));
    publish(topic);

    assertEquals(List.of(), take(queue));
    assertEquals(List.of(), listed(topic));
    assertThrows(
        NotFoundException.class,
        () -> sns().getSubscriptionAttributes(r -> r.subscriptionArn(arn)));
  }

  /// Subscribes a queue for each policy and publishes once.
  private void filters(List<String> policies, String scope, int expected) {
    String topic = topic();
    List<String> queues = policies.stream().map(_ -> queue()).toList();
    for (int i = 0; i < policies.size(); i++) {
      Map<String, String> attributes =
          Map.of("FilterPolicy", policies.get(i), "FilterPolicyScope", scope);
      subscribe(topic, "sqs", queues.get(i), attributes);
    }
    publish(topic);
    for (int i = 0; i < policies.size(); i++) {
      assertEquals(expected, take(queues.get(i)).size(), policies.get(i));
    }
  }

  private void publish(String topic) {
    sns()
        .publish(
            r ->
                r.topicArn(topic)
                    .subject("a subject")
                    .message(MESSAGE)
                    .messageAttributes(
                        Map.of(
                            "a", text("String", "mayor"),
                            "n", text("Number", "2"),
                            "g", text("String.Array", "[\"partial\",\"full\"]"))));
  }

  private void structured(String topic, String bodies) {
    sns().publish(r -> r.topicArn(topic).messageStructure("json").message(bodies));
  }

  private String subscribe(
      String topic, String protocol, String endpoint, Map<String, String> attributes) {
    return sns()
        .subscribe(
            r ->
                r.topicArn(topic)
                    .protocol(protocol)
                    .endpoint(endpoint)
                    .attributes(attributes)
                    .returnSubscriptionArn(true))
        .subscriptionArn();
  }

  private List<String> listed(String topic) {
    return sns().listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions().stream()
        .map(one -> one.subscriptionArn())
        .toList();
  }

  private PublishBatchResponse batch(String topic, PublishBatchRequestEntry... entries) {
    return sns().publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(List.of(entries)));
  }

  private static PublishBatchRequestEntry entry(String id, String message) {
    return PublishBatchRequestEntry.builder().id(id).message(message).build();
  }

  private static MessageAttributeValue text(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }
}
