package dev.stancewatch.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All subscriptions. Implementations may be shared by threads and processes.
public interface Subscriptions {
  Optional<Subscription> find(SubscriptionId id);

  /// Stores a subscription in place of the one that was read.
  ///
  /// @param before what was read; empty if there was none
  /// @return whether it was stored; not if somebody else wrote in between
  boolean replace(Optional<Subscription> before, Subscription after);

  /// The subscriptions of an owner, by id.
  List<Subscription> ownedBy(String owner);

  /// All subscriptions, by id.
  List<Subscription> all();

  /// Notes that the transport reaches an endpoint: its owner agreed. To be noted again after a
  /// [#replace].
  void noteReached(SubscriptionId id, Instant at);

  /// The subscriptions that were noted as reached.
  Set<SubscriptionId> reached();

  /// Ends a subscription. Nothing is sent any more; the address is erased later.
  ///
  /// @param at when it ends
  /// @param eraseAt when the address is erased
  /// @return whether there was one
  boolean end(SubscriptionId id, Instant at, Instant eraseAt);
}
