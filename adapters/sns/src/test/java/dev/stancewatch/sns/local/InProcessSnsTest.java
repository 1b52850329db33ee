package dev.stancewatch.sns.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/// The rules of the service that know time, quotas and inner faults, which no emulator has. The
/// others are in the contract.
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
  void topics_takeTwoHundredFilterPolicies() {
    for (int i = 0; i < 200; i++) {
      subscribe("email", "r" + i + "@example.org", "{\"a\":[1]}");
    }
    assertThrows(
        FilterPolicyLimitExceededException.class, () -> subscribe("email", READER, "{\"a\":[1]}"));
    subscribe("email", READER, "");
  }

  @Test
  void brokenEntry_failsAlone_andIsNoFaultOfTheSender() {
    sns.breaking(entry -> entry.id().equals("b"));

    PublishBatchResponse response =
        sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(entry("a"), entry("b")));

    assertEquals("a", response.successful().getFirst().id());
    assertEquals("b", response.failed().getFirst().id());
    assertFalse(response.failed().getFirst().senderFault());
  }

  @Test
  void fifoTopics_takeNoEmail() {
    String fifo = sns.createTopic(request -> request.name("a.fifo")).topicArn();
    assertThrows(
        InvalidParameterException.class,
        () -> sns.subscribe(r -> r.topicArn(fifo).protocol("email").endpoint(READER)));
  }

  private static PublishBatchRequestEntry entry(String id) {
    return PublishBatchRequestEntry.builder().id(id).message("x").build();
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
