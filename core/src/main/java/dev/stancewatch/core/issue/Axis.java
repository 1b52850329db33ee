package dev.stancewatch.core.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question of an issue with rival answers. A change is always on one axis.
public record Axis(AxisId id, String question, List<Stance> stances) {
  public Axis {
    if (stances.size() < 2) {
      throw new IllegalArgumentException("axis " + id + " needs two rival stances or more");
    }
    Set<StanceId> seen = new HashSet<>();
    for (Stance stance : stances) {
      if (!seen.add(stance.id())) {
        throw new IllegalArgumentException("axis " + id + " has stance " + stance.id() + " twice");
      }
    }
    stances = List.copyOf(stances);
  }

  public Optional<Stance> find(StanceId stance) {
    return stances.stream().filter(candidate -> candidate.id().equals(stance)).findFirst();
  }
}
