package dev.stancewatch.core.position;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.StanceId;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.TimeFrame;
import java.time.Instant;

/// What one statement says about one stance.
///
/// @param limited whether the actor takes the stance only with limits, such as a term of years
/// @param denial whether the statement denies that the actor has changed
/// @param anonymous whether the speaker is not named ("an official who may not be quoted")
/// @param copy whether the article is a syndicated copy of one that is known already
/// @param confidence of the reader that stance and polarity are right, 0 to 1
/// @param saidAt when the actor said it; the day of publication if the text does not tell
/// @param learnedAt when this service learned of it
/// @param reader name and version of the reader
public record Reading(
    ReadingId id,
    ActorId actor,
    AxisKey axis,
    StanceId stance,
    Polarity polarity,
    TimeFrame time,
    Directness directness,
    boolean limited,
    boolean denial,
    boolean anonymous,
    boolean copy,
    double confidence,
    Evidence evidence,
    Instant saidAt,
    Instant learnedAt,
    String reader) {
  public Reading {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("reading " + id + " has confidence " + confidence);
    }
  }
}
