package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.List;

/// A position that moved, or is said to have moved.
///
/// @param from where the actor stood; its evidence is the old end
/// @param to where the actor stands; its evidence is the new end
/// @param manner how it sits among the changes before it; steady while it is not certain
/// @param trigger the first reading to arrive that carries the new stance
/// @param corroborating readings of other articles that report the same, in order of arrival; no
///   copies
/// @param weight evidence for the new stance, in the points of [EvidenceRules]
/// @param at when this service reached the stage
/// @param why one sentence for people
public record Change(
    ChangeId id,
    PositionKey key,
    Position from,
    Position to,
    Grade grade,
    Stage stage,
    Manner manner,
    Reading trigger,
    List<Reading> corroborating,
    int weight,
    Instant at,
    String why) {
  public Change {
    if (from.sameStance(to)) {
      throw new IllegalArgumentException("change " + id + " changes nothing");
    }
    corroborating = List.copyOf(corroborating);
  }
}
