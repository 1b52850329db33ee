package dev.stancewatch.core.alert;

import java.time.Instant;
import java.util.List;

/// What one subscriber is told of a span of time, or a part of it if one message cannot hold it.
///
/// @param after start of the span, exclusive
/// @param until end of the span, inclusive
/// @param part from 1 to `parts`
/// @param total how many changes all parts tell
/// @param alerts each change once, as it stood at the end; sorted by section
/// @param quietAxes questions on which nothing moved; -1 if the digest holds only what did not go
///   out at once
public record Digest(
    SubscriptionId subscription,
    Cadence cadence,
    Instant after,
    Instant until,
    int part,
    int parts,
    int total,
    List<Alert> alerts,
    int quietAxes) {
  public Digest {
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException("part " + part + " of " + parts);
    }
    alerts = List.copyOf(alerts);
  }

  /// Stays the same in a retry.
  public AlertId id() {
    return new AlertId(
        "digest-" + subscription + "-" + until.getEpochSecond() + (part == 1 ? "" : "-" + part));
  }
}
