package dev.stancewatch.testkit;

import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Outgoing;
import java.util.ArrayList;
import java.util.List;

/// Keeps what was sent, repetitions included. Threads may share it.
public final class RecordingAlerts implements Alerts {
  private final List<Outgoing> sent = new ArrayList<>();

  @Override
  public synchronized List<Delivery> publish(List<Outgoing> outgoing) {
    sent.addAll(outgoing);
    return outgoing.stream().<Delivery>map(one -> new Delivery.Accepted(one.id())).toList();
  }

  /// In the order in which it was sent.
  public synchronized List<Outgoing> sent() {
    return List.copyOf(sent);
  }
}
