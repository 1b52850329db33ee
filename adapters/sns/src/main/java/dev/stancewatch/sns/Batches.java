package dev.stancewatch.sns;

import dev.stancewatch.core.alert.Outgoing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts messages into requests: one topic each, within the limits of SNS. Not to be shared by
/// threads.
final class Batches {
  /// Most messages in one request (Amazon SNS, PublishBatch).
  private static final int MAX_ENTRIES = 10;

  /// Most bytes in one request (same source).
  private static final int MAX_BYTES = 262_144;

  private final int maxToAll;
  private final List<Batch> full = new ArrayList<>();
  private final Map<String, Batch> filling = new LinkedHashMap<>();

  /// @param maxToAll most messages to everybody in one request
  private Batches(int maxToAll) {
    this.maxToAll = maxToAll;
  }

  /// The requests, in an order that keeps that of the messages of each topic.
  static List<Batch> of(List<Outgoing> outgoing, Topics topics, int maxToAll) {
    Batches batches = new Batches(maxToAll);
    for (int i = 0; i < outgoing.size(); i++) {
      batches.add(new Item(i, outgoing.get(i), SnsMessage.of(outgoing.get(i), topics)));
    }
    batches.full.addAll(batches.filling.values());
    return batches.full;
  }

  private void add(Item item) {
    String topic = item.message().topic();
    Batch batch = filling.get(topic);
    if (batch == null) {
      filling.put(topic, new Batch(topic, List.of(item)));
    } else if (fits(batch, item)) {
      filling.put(topic, batch.with(item));
    } else {
      full.add(batch);
      filling.put(topic, new Batch(topic, List.of(item)));
    }
  }

  private boolean fits(Batch batch, Item item) {
    return batch.items().size() < MAX_ENTRIES
        && batch.bytes() + item.message().bytes() <= MAX_BYTES
        && batch.toAll() + (item.isToAll() ? 1 : 0) <= maxToAll;
  }

  /// A message with its place among all.
  record Item(int index, Outgoing outgoing, SnsMessage message) {
    boolean isToAll() {
      return switch (outgoing) {
        case Outgoing.ToAll _, Outgoing.ToUnlisted _ -> true;
        case Outgoing.ToOne _ -> false;
      };
    }
  }

  /// One request.
  record Batch(String topic, List<Item> items) {
    Batch {
      items = List.copyOf(items);
    }

    Batch with(Item item) {
      List<Item> more = new ArrayList<>(items);
      more.add(item);
      return new Batch(topic, more);
    }

    int bytes() {
      return items.stream().mapToInt(item -> item.message().bytes()).sum();
    }

    int toAll() {
      return (int) items.stream().filter(Item::isToAll).count();
    }
  }
}
