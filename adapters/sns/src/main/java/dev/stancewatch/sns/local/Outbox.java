package dev.stancewatch.sns.local;

import java.util.ArrayList;
import java.util.List;

/// Everything that left a topic, and what did not reach whom. Threads may share it.
public final class Outbox {
  private final List<Received> received = new ArrayList<>();
  private final List<NotReceived> missed = new ArrayList<>();
  private final List<Confirmation> confirmations = new ArrayList<>();

  Outbox() {}

  synchronized void received(Received one) {
    received.add(one);
  }

  synchronized void missed(NotReceived one) {
    missed.add(one);
  }

  synchronized void asked(Confirmation one) {
    confirmations.add(one);
  }

  /// What subscribers got, in order.
  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  /// What an endpoint got, in order.
  public synchronized List<Received> receivedBy(String endpoint) {
    return received.stream().filter(one -> one.endpoint().equals(endpoint)).toList();
  }

  /// What did not reach whom, in order.
  public synchronized List<NotReceived> notReceived() {
    return List.copyOf(missed);
  }

  /// Who was asked to confirm, in order.
  public synchronized List<Confirmation> confirmations() {
    return List.copyOf(confirmations);
  }
}
