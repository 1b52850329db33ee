package dev.stancewatch.sns.local;

import java.time.Instant;

/// What a subscriber got. SNS adds to an email how to unsubscribe; that is left out here.
///
/// @param protocol `email`, `sms`, `sqs`, `https` or the like
/// @param subject empty unless the protocol shows one
public record Received(
    Instant at,
    String topicArn,
    String protocol,
    String endpoint,
    String messageId,
    String subject,
    String body) {}
