package dev.stancewatch.core.source;

import java.time.Duration;
import java.time.Instant;

/// How fast a source publishes, and how often its server wants to be asked.
///
/// @param gap median time between two of its latest items; zero if not known
/// @param floor shortest time between two looks that its server asks for; zero if it does not
/// @param lastItemAt date of its newest item; the epoch if not known
public record Pace(Duration gap, Duration floor, Instant lastItemAt) {
  /// Nothing is known yet.
  public static final Pace UNKNOWN = new Pace(Duration.ZERO, Duration.ZERO, Instant.EPOCH);
}
