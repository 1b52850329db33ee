package dev.stancewatch.sns.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One subscription and its state. Not to be shared by threads.
final class LocalSubscription {
  static final int MAX_EMAILS_PER_SECOND = 10;
  static final Duration PENDING_LIFETIME = Duration.ofDays(2);

  final String arn;
  final String protocol;
  final String endpoint;
  final String token;
  final Map<String, String> attributes = new TreeMap<>();
  boolean authenticatedUnsubscribe;
  private final List<InForce> policies = new ArrayList<>();
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private @Nullable Instant pendingSince;

  LocalSubscription(String arn, String protocol, String endpoint, String token) {
    this.arn = arn;
    this.protocol = protocol;
    this.endpoint = endpoint;
    this.token = token;
  }

  void suspend(Instant at) {
    pendingSince = at;
  }

  void confirm() {
    pendingSince = null;
  }

  boolean isPending() {
    return pendingSince != null;
  }

  /// Whether nobody confirmed it in time.
  boolean isGone(Instant now) {
    return pendingSince != null && !now.isBefore(pendingSince.plus(PENDING_LIFETIME));
  }

  boolean hasPolicy() {
    return !policies.isEmpty() && policies.getLast().policy().isPresent();
  }

  void filter(Optional<FilterPolicy> policy, Instant from) {
    policies.add(new InForce(from, policy));
  }

  /// Why a message does not pass; empty if it does.
  Optional<String> refusal(Map<String, List<JsonNode>> values, String body, Instant now) {
    return policies.reversed().stream()
        .filter(one -> !one.from().isAfter(now))
        .findFirst()
        .flatMap(InForce::policy)
        .flatMap(policy -> policy.refusal(values, body));
  }

  /// Counts a message, and tells whether it is one too many within a second.
  boolean overflows(Instant now) {
    while (!lastSecond.isEmpty() && !lastSecond.getFirst().plusSeconds(1).isAfter(now)) {
      lastSecond.removeFirst();
    }
    lastSecond.add(now);
    return protocol.startsWith("email") && lastSecond.size() > MAX_EMAILS_PER_SECOND;
  }

  private record InForce(Instant from, Optional<FilterPolicy> policy) {}
}
