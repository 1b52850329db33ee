package dev.stancewatch.core.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question of an issue with rival answers. A change is always on one axis.
///
/// @param calibration how the reader's shares are corrected on this axis
/// @param examples labelled statements that the calibration is learned from; may be empty
public record Axis(
    AxisId id,
    String question,
    List<Stance> stances,
    Calibration calibration,
    List<Example> examples) {
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
    for (Example example : examples) {
      if (!seen.contains(example.stance())) {
        throw new IllegalArgumentException(
            "axis " + id + " has an example for an unknown stance " + example.stance());
      }
    }
    examples = List.copyOf(examples);
  }

  /// An axis that is read as the reader comes.
  public Axis(AxisId id, String question, List<Stance> stances) {
    this(id, question, stances, Calibration.IDENTITY, List.of());
  }

  public Optional<Stance> find(StanceId stance) {
    return stances.stream().filter(candidate -> candidate.id().equals(stance)).findFirst();
  }
}
