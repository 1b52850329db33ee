package dev.stancewatch.reading;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.TimeFrame;
import java.time.Instant;
import java.util.List;

/// What watched actors say in one place of an article.
///
/// @param actors who speak; a minister speaks for the person and for the government
/// @param evidence the words, verbatim
/// @param trace why it did or did not become a reading, one line per axis
public record ActorStatement(
    List<ActorId> actors,
    Evidence evidence,
    Directness directness,
    TimeFrame time,
    Instant saidAt,
    List<String> trace) {
  public ActorStatement {
    actors = List.copyOf(actors);
    trace = List.copyOf(trace);
  }
}
