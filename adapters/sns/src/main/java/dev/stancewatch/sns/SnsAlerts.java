package dev.stancewatch.sns;

import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.sns.Batches.Batch;
import dev.stancewatch.sns.Batches.Item;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

/// Alerts over two topics. What goes to everybody is paced, since SNS suspends an email
/// subscription that gets more than ten messages a second. Threads may share it.
public final class SnsAlerts implements Alerts {
  /// Messages a second to everybody from one process. Ten processes may publish at the same time
  /// and stay within the ten a second that SNS bears: one for each shard of the table's stream, of
  /// which a new table on demand has four, and the sweep.
  public static final int PER_SECOND = 1;

  private final SnsClient client;
  private final Topics topics;
  private final Pacer pacer;

  public SnsAlerts(SnsClient client, Topics topics, Pacer pacer) {
    this.client = client;
    this.topics = topics;
    this.pacer = pacer;
  }

  @Override
  public List<Delivery> publish(List<Outgoing> outgoing) {
    Delivery[] deliveries = new Delivery[outgoing.size()];
    checkDistinct(outgoing);
    if (outgoing.stream().anyMatch(Outgoing.ToOne.class::isInstance)) {
      pacer.take(1);
    }
    for (Batch batch : Batches.of(outgoing, topics, pacer.perSecond())) {
      if (batch.toAll() > 0) {
        pacer.take(batch.toAll());
      }
      publish(batch, deliveries);
    }
    return Arrays.asList(deliveries);
  }

  private static void checkDistinct(List<Outgoing> outgoing) {
    Set<SubscriptionId> seen = new HashSet<>();
    for (Outgoing one : outgoing) {
      if (one instanceof Outgoing.ToOne(var to, _, _) && !seen.add(to.id())) {
        throw new IllegalArgumentException("two messages at once to subscription " + to.id());
      }
    }
  }

  private void publish(Batch batch, Delivery[] deliveries) {
    List<PublishBatchRequestEntry> entries =
        batch.items().stream().map(item -> item.message().entry(name(item))).toList();
    try {
      PublishBatchResponse response =
          client.publishBatch(
              request -> request.topicArn(batch.topic()).publishBatchRequestEntries(entries));
      Map<String, Delivery> answers = answers(batch, response);
      for (Item item : batch.items()) {
        AlertId id = item.outgoing().id();
        deliveries[item.index()] =
            answers.getOrDefault(name(item), new Delivery.Failed(id, "no answer for this message"));
      }
    } catch (SdkException e) { // the request as a whole was refused or did not arrive
      for (Item item : batch.items()) {
        deliveries[item.index()] = new Delivery.Failed(item.outgoing().id(), e.toString());
      }
    }
  }

  /// What the service says of each message. It may fail in part, and only what it names as
  /// successful is.
  private static Map<String, Delivery> answers(Batch batch, PublishBatchResponse response) {
    Map<String, AlertId> ids = new HashMap<>();
    batch.items().forEach(item -> ids.put(name(item), item.outgoing().id()));
    Map<String, Delivery> answers = new HashMap<>();
    for (PublishBatchResultEntry accepted : response.successful()) {
      AlertId id = ids.get(accepted.id());
      if (id != null) {
        answers.put(accepted.id(), new Delivery.Accepted(id));
      }
    }
    for (BatchResultErrorEntry failed : response.failed()) {
      AlertId id = ids.get(failed.id());
      if (id != null) {
        String reason = failed.code() + ": " + failed.message();
        answers.put(failed.id(), new Delivery.Failed(id, reason));
      }
    }
    return answers;
  }

  private static String name(Item item) {
    return Integer.toString(item.index());
  }
}
