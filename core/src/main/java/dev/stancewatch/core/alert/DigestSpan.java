package dev.stancewatch.core.alert;

import java.time.Instant;

/// The time that a digest tells of.
///
/// @param after exclusive
/// @param until inclusive
public record DigestSpan(Instant after, Instant until) {
  public DigestSpan {
    if (!after.isBefore(until)) {
      throw new IllegalArgumentException("empty span: " + after + " to " + until);
    }
  }
}
