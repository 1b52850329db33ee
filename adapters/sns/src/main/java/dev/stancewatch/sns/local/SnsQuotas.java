package dev.stancewatch.sns.local;

import java.time.Duration;

/// Limits of an account that AWS raises on request, and delays that a test may leave out.
///
/// @param filterPoliciesPerTopic 200 unless raised
/// @param filterDelay how long a changed filter policy takes to be in force; up to 15 minutes
public record SnsQuotas(int filterPoliciesPerTopic, Duration filterDelay) {
  /// As a new account has it, with filters in force at once.
  public static SnsQuotas standard() {
    return new SnsQuotas(200, Duration.ZERO);
  }
}
