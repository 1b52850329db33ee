package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.ActorId;
import java.util.List;

/// A way to call an actor.
///
/// @param words in lower case, without a leading "the"
record Alias(List<String> words, ActorId actor, Kind kind) {
  enum Kind {
    NAME,
    TITLE,
    METONYM,
    SPOKESPERSON
  }

  Alias {
    words = List.copyOf(words);
  }
}
