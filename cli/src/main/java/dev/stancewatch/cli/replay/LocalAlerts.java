package dev.stancewatch.cli.replay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.dynamodb.StreamImages;
import dev.stancewatch.functions.alerts.AlertDesk;
import dev.stancewatch.functions.alerts.AlertPublisher;
import dev.stancewatch.functions.alerts.DigestPublisher;
import dev.stancewatch.functions.alerts.PublishAlerts;
import dev.stancewatch.functions.alerts.TimeLeft;
import dev.stancewatch.sns.FilterPolicies;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.Confirmation;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.NotReceived;
import dev.stancewatch.sns.local.Outbox;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.sns.local.SmsAccount;
import dev.stancewatch.testkit.InMemorySubscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// publish-alerts with an SNS in this process, and the sample subscribers. For one thread.
final class LocalAlerts {
  private static final String CONTACT = "desk@example.org";
  private static final int PER_SECOND = 10;

  private final InProcessSns sns;
  private final Topics topics;
  private final PublishAlerts publishAlerts;
  private final Ledgers ledgers;
  private final InMemorySubscriptions readers = new InMemorySubscriptions();
  private final DigestPublisher digests;
  private int received;
  private int notReceived;

  LocalAlerts(Watch watch, Ledgers ledgers, Dispatches dispatches, ReplayClock clock) {
    this.ledgers = ledgers;
    this.sns = new InProcessSns(clock);
    sns.account(SmsAccount.open());
    this.topics = new Topics(topic("stancewatch-alerts"), topic("stancewatch-digests"));
    SnsAlerts alerts = new SnsAlerts(sns, topics, new Pacer(PER_SECOND, clock, clock::advance));
    AlertDesk desk =
        new AlertDesk(
            CurrentWatch.always(watch), new Imprint(CONTACT, ""), AlertDesk.STANDARD_PER_HOUR);
    this.publishAlerts =
        new PublishAlerts(new AlertPublisher(ledgers, dispatches, alerts, desk, clock));
    this.digests = new DigestPublisher(ledgers, dispatches, readers, alerts, desk, clock);
  }

  /// Subscribes, and confirms as the owner of the address would.
  void subscribe(List<Subscription> subscriptions) {
    for (Subscription subscription : subscriptions) {
      String protocol = subscription.endpoint().channel().name().toLowerCase(Locale.ROOT);
      sns.subscribe(
          request ->
              request
                  .topicArn(topics.of(subscription.wish().cadence()))
                  .protocol(protocol)
                  .endpoint(subscription.endpoint().address())
                  .attributes(Map.of("FilterPolicy", FilterPolicies.of(subscription))));
      readers.replace(Optional.empty(), subscription);
    }
    for (Confirmation asked : sns.outbox().confirmations()) {
      sns.confirmSubscription(request -> request.topicArn(asked.topicArn()).token(asked.token()));
    }
  }

  /// Publishes what is new in the outbox, as the stream of the table would hand it over.
  void publish(Context context, Consumer<ReplayEvent> events) {
    for (Notice notice : ledgers.unsent(Integer.MAX_VALUE)) {
      publishAlerts.handleRequest(event(notice), context);
      Outbox outbox = sns.outbox();
      for (Received message : outbox.received().subList(received, outbox.received().size())) {
        events.accept(new ReplayEvent.Alerted(notice, message));
      }
      for (NotReceived message :
          outbox.notReceived().subList(notReceived, outbox.notReceived().size())) {
        events.accept(new ReplayEvent.KeptBack(notice, message));
      }
      received = outbox.received().size();
      notReceived = outbox.notReceived().size();
    }
  }

  /// Sends the digests that have become due, as the scheduled sweep would.
  void digest(Consumer<ReplayEvent> events) {
    digests.publishDue(TimeLeft.plenty());
    Outbox outbox = sns.outbox();
    for (Received message : outbox.received().subList(received, outbox.received().size())) {
      events.accept(new ReplayEvent.Digested(message));
    }
    received = outbox.received().size();
    notReceived = outbox.notReceived().size();
  }

  private String topic(String name) {
    return sns.createTopic(request -> request.name(name)).topicArn();
  }

  private static DynamodbEvent event(Notice notice) {
    Map<String, AttributeValue> image = new HashMap<>();
    StreamImages.of(notice).forEach((name, text) -> image.put(name, new AttributeValue(text)));
    StreamRecord change = new StreamRecord();
    change.setSequenceNumber("1");
    change.setNewImage(image);
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventID(notice.id().value());
    record.setEventName("INSERT");
    record.setDynamodb(change);
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }
}
