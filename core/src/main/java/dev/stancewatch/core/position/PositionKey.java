package dev.stancewatch.core.position;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.AxisKey;

/// One actor on one axis: the unit that has a log, a position and changes.
public record PositionKey(ActorId actor, AxisKey axis) {
  @Override
  public String toString() {
    return actor + "#" + axis;
  }
}
