package dev.stancewatch.core.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who is told what, where and when.
///
/// @param owner who may see and change it: the identity that the operator's authorisation names
/// @param handle how the transport calls it, such as an ARN; empty before it was enrolled there
/// @param wishes what was asked for over time, oldest first; the last one holds
public record Subscription(
    SubscriptionId id,
    String owner,
    Endpoint endpoint,
    String handle,
    List<Wish> wishes,
    DigestTime digest) {
  /// Older wishes are forgotten. Whoever changes more often than this within one digest may get a
  /// change twice or not.
  private static final int MAX_WISHES = 20;

  public Subscription {
    if (owner.isBlank()) {
      throw new IllegalArgumentException("subscription " + id + " has no owner");
    }
    if (wishes.isEmpty()) {
      throw new IllegalArgumentException("subscription " + id + " asks for nothing");
    }
    wishes = List.copyOf(wishes);
  }

  /// A new subscription.
  public static Subscription of(String owner, Endpoint endpoint, Wish wish, DigestTime digest) {
    return new Subscription(
        SubscriptionId.of(endpoint), owner, endpoint, "", List.of(wish), digest);
  }

  /// The same under the name that the transport gave it.
  public Subscription enrolledAs(String name) {
    return new Subscription(id, owner, endpoint, name, wishes, digest);
  }

  /// What holds now.
  public Wish wish() {
    return wishes.getLast();
  }

  /// When it began.
  public Instant since() {
    return wishes.getFirst().since();
  }

  /// What held at an instant; the first wish before it began.
  public Wish wishAt(Instant at) {
    return wishes.reversed().stream()
        .filter(wish -> !wish.since().isAfter(at))
        .findFirst()
        .orElse(wishes.getFirst());
  }

  /// The subscription with another wish from an instant on.
  public Subscription asking(Wish next, DigestTime time) {
    List<Wish> all = new ArrayList<>(wishes);
    if (!next.interest().equals(wish().interest()) || next.cadence() != wish().cadence()) {
      all.add(next);
    }
    int surplus = Math.max(0, all.size() - MAX_WISHES);
    return new Subscription(id, owner, endpoint, handle, all.subList(surplus, all.size()), time);
  }
}
