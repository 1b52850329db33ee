package dev.stancewatch.sns.local;

import java.time.Instant;

/// The message with which SNS asks an endpoint whether it wants to be subscribed.
///
/// @param token to be handed to ConfirmSubscription within two days
public record Confirmation(
    Instant at, String topicArn, String protocol, String endpoint, String token) {}
