package dev.stancewatch.core.source;

import dev.stancewatch.core.actor.ActorId;
import java.util.Set;

/// A feed or page that is polled, as far as decisions need it.
///
/// @param name as alerts print it
/// @param speaksFor actors of whom this is the own channel, or whose state owns it; may be empty
public record Source(
    SourceId id, String name, PublisherFamily family, SourceKind kind, Set<ActorId> speaksFor) {
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("source " + id + " has no name");
    }
    speaksFor = Set.copyOf(speaksFor);
  }
}
