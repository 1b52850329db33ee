package dev.stancewatch.testkit;

import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Subscriptions in a map. Threads may share it: every method holds the one lock.
public final class InMemorySubscriptions implements Subscriptions {
  private final Map<SubscriptionId, Subscription> byId = new TreeMap<>();
  private final Set<SubscriptionId> reached = new TreeSet<>();
  private final Map<SubscriptionId, Instant> erasures = new HashMap<>();

  @Override
  public synchronized Optional<Subscription> find(SubscriptionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized boolean replace(Optional<Subscription> before, Subscription after) {
    if (!find(after.id()).equals(before)) {
      return false;
    }
    byId.put(after.id(), after);
    reached.remove(after.id());
    erasures.remove(after.id());
    return true;
  }

  @Override
  public synchronized List<Subscription> ownedBy(String owner) {
    return all().stream().filter(one -> one.owner().equals(owner)).toList();
  }

  @Override
  public synchronized List<Subscription> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized void noteReached(SubscriptionId id, Instant at) {
    if (byId.containsKey(id)) {
      reached.add(id);
    }
  }

  @Override
  public synchronized Set<SubscriptionId> reached() {
    return Set.copyOf(reached);
  }

  @Override
  public synchronized boolean end(SubscriptionId id, Instant at, Instant eraseAt) {
    boolean ended = byId.remove(id) != null;
    reached.remove(id);
    if (ended) {
      erasures.put(id, eraseAt);
    }
    return ended;
  }

  /// When the address of an ended subscription is erased.
  public synchronized Optional<Instant> findErasure(SubscriptionId id) {
    return Optional.ofNullable(erasures.get(id));
  }
}
