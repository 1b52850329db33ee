package dev.stancewatch.reading;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.guard.Framing;
import java.time.Instant;
import java.util.List;

/// Words of watched actors in an article, before anybody asks on which side they stand.
///
/// @param evidence where the words stand
/// @param text what a judge reads: source, cue and content as printed
/// @param anonymous whether the text hides who speaks for the actors
record Utterance(
    List<ActorId> actors,
    Span evidence,
    String text,
    Directness directness,
    Framing framing,
    boolean anonymous,
    Instant saidAt) {
  Utterance {
    actors = List.copyOf(actors);
  }
}
