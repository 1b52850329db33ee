package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import java.util.List;

/// A place in a sentence where an alias stands, by units; `end` is exclusive.
///
/// @param actors all whom the words may mean
record Mention(int begin, int end, List<ActorId> actors, Alias.Kind kind) {
  Mention {
    actors = List.copyOf(actors);
  }
}
