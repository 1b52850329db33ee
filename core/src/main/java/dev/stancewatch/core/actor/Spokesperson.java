package dev.stancewatch.core.actor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person whose words count as those of the actor.
///
/// @param from first instant at which they do, or `null` if always
/// @param until first instant at which they no longer do, or `null` if never
public record Spokesperson(String name, @Nullable Instant from, @Nullable Instant until) {
  public Spokesperson {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a spokesperson needs a name");
    }
  }

  /// A spokesperson without dates.
  public static Spokesperson always(String name) {
    return new Spokesperson(name, null, null);
  }

  /// Whether the person speaks for the actor at an instant.
  public boolean speaksAt(Instant at) {
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }
}
