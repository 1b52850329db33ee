package dev.stancewatch.core.alert;

import dev.stancewatch.core.hash.Sha256;

/// Names a subscription: a hash of its endpoint, so that an endpoint has one subscription and is
/// told nothing twice. It stands for the address in logs; who knows the address can compute it.
///
/// @param value not blank, without white space
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {
  private static final int BYTES = 10;

  public SubscriptionId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("SubscriptionId must be one word, was: '" + value + "'");
    }
  }

  /// The one subscription of an endpoint.
  public static SubscriptionId of(Endpoint endpoint) {
    String content = endpoint.channel() + "\0" + endpoint.address();
    return new SubscriptionId(Sha256.hex(content, BYTES));
  }

  @Override
  public int compareTo(SubscriptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
