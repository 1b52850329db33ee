package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who the source of an attribution is.
public sealed interface Speaker {
  /// One or more watched actors: a minister speaks for the person and for the government.
  ///
  /// @param viaSpokesperson whether somebody else speaks for them
  record Watched(List<ActorId> actors, boolean viaSpokesperson) implements Speaker {
    /// Rejects an empty list.
    public Watched {
      if (actors.isEmpty()) {
        throw new IllegalArgumentException("a watched speaker is an actor");
      }
      actors = List.copyOf(actors);
    }
  }

  /// Somebody who is not watched.
  ///
  /// @param name the words of the text
  /// @param anonymous whether the text gives no name ("a senior official")
  record Other(String name, boolean anonymous) implements Speaker {}

  /// Cannot be told, and is not guessed.
  record Unresolved(String reason) implements Speaker {}

  /// The text names nobody.
  record Unnamed() implements Speaker {}

  /// Whether another speaker is the same, or holds an office of this one.
  default boolean isSameAs(@Nullable Speaker other) {
    return equals(other)
        || (this instanceof Watched(List<ActorId> mine, _)
            && other instanceof Watched(List<ActorId> theirs, _)
            && !Collections.disjoint(mine, theirs));
  }
}
