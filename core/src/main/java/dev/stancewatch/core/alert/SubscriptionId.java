package dev.stancewatch.core.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new SubscriptionId(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
