package dev.stancewatch.sns.local;

import java.time.Instant;

/// A message that did not reach a subscriber, and why.
///
/// @param reason in words, such as the key of the filter policy that did not match
public record NotReceived(
    Instant at,
    String topicArn,
    String protocol,
    String endpoint,
    String messageId,
    String reason) {}
