package dev.stancewatch.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Enrolments.Enrolled;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.json.Json;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Alerts and enrolments over the wire, with the filter policies that subscribers get.
@OnEmulator
final class EmulatorAlertsIT {
  private static SnsOnTheWire wire;
  private final Topics topics = new Topics(topic(), topic());

  @BeforeAll
  static void connect(AwsEmulator emulator) {
    wire = SnsOnTheWire.at(emulator.endpoint(), 0);
  }

  private static String topic() {
    return wire.sns().createTopic(r -> r.name("topic-" + UUID.randomUUID())).topicArn();
  }

  @Test
  void publish_toAll_reachesThoseWhoseFilterLetsItThrough() {
    String interested = probe(subscription("mayor", Cadence.IMMEDIATE));
    String everything = probe(subscription("", Cadence.IMMEDIATE));
    String other = probe(subscription("governor", Cadence.IMMEDIATE));
    String digest = probe(subscription("mayor", Cadence.DAILY));

    Delivery delivery =
        new SnsAlerts(wire.sns(), topics, Pacer.waiting(10))
            .publish(List.of(SampleAlerts.outgoing()))
            .getFirst();

    assertEquals(new Delivery.Accepted(SampleAlerts.outgoing().id()), delivery);
    assertEquals(List.of(SampleAlerts.outgoing().id().value()), ids(interested));
    assertEquals(List.of(SampleAlerts.outgoing().id().value()), ids(everything));
    assertEquals(List.of(), ids(other));
    assertEquals(List.of(), ids(digest));
  }

  @Test
  void publish_toATopicThatIsGone_isFailed() {
    wire.sns().deleteTopic(r -> r.topicArn(topics.alerts()));

    Delivery delivery =
        new SnsAlerts(wire.sns(), topics, Pacer.waiting(10))
            .publish(List.of(SampleAlerts.outgoing()))
            .getFirst();

    assertInstanceOf(Delivery.Failed.class, delivery);
  }

  @Test
  void enrolment_ofAPhone_isActiveUntilItIsWithdrawn() {
    SnsEnrolments enrolments = new SnsEnrolments(wire.sns(), topics);
    Subscription wanted = subscription("mayor", Cadence.IMMEDIATE);
    Enrolled.Active active = assertInstanceOf(Enrolled.Active.class, enrolments.enrol(wanted));
    Subscription stored = wanted.enrolledAs(active.handle());

    assertEquals(Standing.ACTIVE, enrolments.standing(stored));
    assertEquals(Map.of(stored.id(), Standing.ACTIVE), enrolments.standings(List.of(stored)));
    assertEquals(FilterPolicies.of(stored), policy(stored));

    enrolments.withdraw(stored);

    assertEquals(Standing.MISSING, enrolments.standing(stored));
  }

  @Test
  void enrolment_withAnotherWish_changesTheFilterOfTheSameSubscription() {
    SnsEnrolments enrolments = new SnsEnrolments(wire.sns(), topics);
    Subscription wanted = subscription("mayor", Cadence.IMMEDIATE);
    Enrolled.Active active = assertInstanceOf(Enrolled.Active.class, enrolments.enrol(wanted));
    Wish next = new Wish(SampleAlerts.JUNE, interest("governor"), Cadence.IMMEDIATE);
    Subscription changed = wanted.enrolledAs(active.handle()).asking(next, DigestTime.standard());

    assertEquals(active, enrolments.enrol(changed));
    assertEquals(FilterPolicies.of(changed), policy(changed));
  }

  private static String policy(Subscription subscription) {
    return wire.sns()
        .getSubscriptionAttributes(r -> r.subscriptionArn(subscription.handle()))
        .attributes()
        .get("FilterPolicy");
  }

  /// A queue in the place of a subscriber.
  private String probe(Subscription subscription) {
    String queue = wire.queue();
    Map<String, String> filter =
        Map.of("FilterPolicy", FilterPolicies.of(subscription), "RawMessageDelivery", "true");
    String topic = topics.of(subscription.wish().cadence());
    wire.sns().subscribe(r -> r.topicArn(topic).protocol("sqs").endpoint(queue).attributes(filter));
    return queue;
  }

  private static List<String> ids(String queue) {
    return wire.take(queue).stream().map(body -> Json.tree(body).path("id").asText()).toList();
  }

  private static Subscription subscription(String actor, Cadence cadence) {
    return Subscription.of(
        "arn:aws:iam::123456789012:user/u",
        new Endpoint(Channel.SMS, "+12025550143"),
        new Wish(SampleAlerts.MAY, interest(actor), cadence),
        DigestTime.standard());
  }

  private static Interest interest(String actor) {
    List<ActorId> actors = actor.isEmpty() ? List.of() : List.of(new ActorId(actor));
    return new Interest(actors, List.of(), List.of(), false);
  }
}
