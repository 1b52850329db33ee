package dev.stancewatch.core.actor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A period in which a person holds an office.
///
/// @param holder the person
/// @param from first instant of the term
/// @param until first instant after the term, or `null` while it lasts
public record Term(ActorId holder, Instant from, @Nullable Instant until) {
  public Term {
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "term of " + holder + " ends before it begins: " + from + " to " + until);
    }
  }

  /// Whether the term holds at an instant.
  public boolean covers(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
