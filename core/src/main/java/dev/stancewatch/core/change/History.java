package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.PositionKey;
import java.time.Instant;
import java.util.List;

/// What a log amounts to.
///
/// @param asOf the instant for which it holds; entries learned later are left out
/// @param today where the actor stands at that instant
/// @param unstable whether the actor went back and forth and has not settled
/// @param positions all positions, in the order in which they were taken; the last is today's
/// @param changes all changes of any stage, in the order in which they were said
/// @param traces one for each reading, in the order in which they were said
public record History(
    PositionKey key,
    Instant asOf,
    Position today,
    boolean unstable,
    List<Position> positions,
    List<Change> changes,
    List<Trace> traces) {
  public History {
    positions = List.copyOf(positions);
    changes = List.copyOf(changes);
    traces = List.copyOf(traces);
  }

  /// The changes of one stage.
  public List<Change> changes(Stage stage) {
    return changes.stream().filter(change -> change.stage() == stage).toList();
  }
}
