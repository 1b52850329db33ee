package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.LateWatch;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AlertPublisherTest {
  private static final Instant MAY = Instant.parse("2025-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-01T10:00:00Z");
  private static final PositionKey KEY = SampleReading.key("mayor");

  private final InstantSource clock = InstantSource.fixed(JUNE.plusSeconds(600));
  private final InMemoryLedgers ledgers = new InMemoryLedgers();
  private final InProcessSns sns = new InProcessSns(clock);
  private final Topics topics =
      new Topics(
          sns.createTopic(request -> request.name("alerts")).topicArn(),
          sns.createTopic(request -> request.name("digests")).topicArn());
  private final AlertPublisher publisher = publisher(CurrentWatch.always(SampleWatch.of("mayor")));

  private AlertPublisher publisher(CurrentWatch watches) {
    return new AlertPublisher(
        ledgers,
        new InMemoryDispatches(),
        new SnsAlerts(sns, topics, Pacer.waiting(4)),
        new AlertDesk(watches, new Imprint("desk@example.org", ""), 20),
        clock);
  }

  @Test
  void publishUnsent_aConfirmedChange_reachesEmailAndText() {
    subscribe("email", "reader@example.org", "{\"to\":[\"all\"],\"actor\":[\"mayor\"]}");
    subscribe("sms", "+12025550143", "{\"to\":[\"all\"],\"grade\":[\"full\"]}");
    subscribe("email", "other@example.org", "{\"to\":[\"all\"],\"actor\":[\"governor\"]}");
    apply(SampleReading.quoted(KEY, "a", "free", MAY).entry());
    apply(SampleReading.quoted(KEY, "b", "toll", JUNE).entry());

    List<Publication> publications = publisher.publishUnsent(10, Duration.ZERO, TimeLeft.plenty());

    assertInstanceOf(Publication.Sent.class, publications.getFirst());
    List<Received> received = sns.outbox().received();
    assertEquals(2, received.size());
    assertTrue(received.getFirst().body().contains("in favour of toll"));
    assertEquals(List.of(), publisher.publishUnsent(10, Duration.ZERO, TimeLeft.plenty()));
  }

  /// The change would never be told otherwise: what cannot be told is marked as done.
  @Test
  void publishUnsent_actorOfAPushThatWasNotSeen_looksAgainAndTells() {
    AlertPublisher late =
        publisher(new LateWatch(SampleWatch.of("governor"), SampleWatch.of("mayor")));
    apply(SampleReading.quoted(KEY, "a", "free", MAY).entry());
    apply(SampleReading.quoted(KEY, "b", "toll", JUNE).entry());

    assertInstanceOf(
        Publication.Sent.class,
        late.publishUnsent(10, Duration.ZERO, TimeLeft.plenty()).getFirst());
  }

  private void subscribe(String protocol, String endpoint, String policy) {
    sns.subscribe(
        request ->
            request
                .topicArn(topics.alerts())
                .protocol(protocol)
                .endpoint(endpoint)
                .attributes(Map.of("FilterPolicy", policy)));
    if (protocol.equals("email")) {
      String token = sns.outbox().confirmations().getLast().token();
      sns.confirmSubscription(request -> request.topicArn(topics.alerts()).token(token));
    }
  }

  private List<Notice> apply(LogEntry entry) {
    Step step =
        Steps.apply(
            new Subject(KEY, Set.of(), List.of()),
            ledgers.load(KEY),
            List.of(entry),
            EvidenceRules.standard());
    ledgers.append(KEY, step.basedOn(), step.fresh(), step.notices());
    return step.notices();
  }
}
