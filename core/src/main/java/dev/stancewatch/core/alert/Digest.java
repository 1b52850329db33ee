package dev.stancewatch.core.alert;

import java.time.Instant;
import java.util.List;

/// What one subscriber is told of a span of time. Each change stands in it once, as it stood at the
/// end. Written as JSON, this is what machines get.
///
/// @param version of the JSON form
/// @param after start of the span, exclusive
/// @param until end of the span, inclusive
/// @param quietAxes questions on which nothing moved; 0 if the digest holds only what did not go
///   out at once
public record Digest(
    int version,
    AlertId id,
    SubscriptionId subscription,
    Cadence cadence,
    Instant after,
    Instant until,
    List<Alert> confirmed,
    List<Alert> partial,
    List<Alert> unsettled,
    List<Alert> open,
    List<Alert> withdrawn,
    int quietAxes) {
  /// The version of the JSON form that this code writes.
  public static final int VERSION = 1;

  public Digest {
    confirmed = List.copyOf(confirmed);
    partial = List.copyOf(partial);
    unsettled = List.copyOf(unsettled);
    open = List.copyOf(open);
    withdrawn = List.copyOf(withdrawn);
  }

  /// How many changes it tells.
  public int size() {
    return confirmed.size() + partial.size() + unsettled.size() + open.size() + withdrawn.size();
  }
}
