package dev.stancewatch.core.alert;

import java.util.List;
import java.util.Map;

/// The transport's own list of endpoints: who is reached by which topic. Implementations may be
/// shared by threads.
public interface Enrolments {
  /// Makes the transport reach an endpoint, or changes what it lets through to one that it reaches
  /// already.
  Enrolled enrol(Subscription subscription);

  /// Hands in the token that the endpoint was asked to confirm with. From then on only the owner
  /// can end the subscription: who follows the link at the end of an email, as mail scanners do,
  /// cannot.
  Enrolled confirm(Subscription subscription, String token);

  /// Makes the transport reach an endpoint no more.
  void withdraw(Subscription subscription);

  /// How things stand with an endpoint.
  Standing standing(Subscription subscription);

  /// How things stand with each of many, read in one go.
  Map<SubscriptionId, Standing> standings(List<Subscription> subscriptions);

  /// What stands in the way of text messages, and what the operator should know before the first.
  List<SmsConcern> smsConcerns(Endpoint phone);

  /// What became of an enrolment.
  sealed interface Enrolled {
    /// The endpoint is reached.
    record Active(String handle) implements Enrolled {}

    /// The endpoint was asked to confirm, and is not reached before it does.
    record Asked(String handle) implements Enrolled {}

    /// The transport does not take it.
    record Refused(String reason) implements Enrolled {}
  }

  /// How things stand with an endpoint.
  enum Standing {
    ACTIVE,
    /// It has not confirmed, or the transport suspended it.
    PENDING,
    /// The transport does not know it: never enrolled, never confirmed in time, or unsubscribed.
    MISSING
  }
}
