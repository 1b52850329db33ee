package dev.stancewatch.core.issue;

import java.util.List;
import java.util.Optional;

/// What is contested.
///
/// @param terms words that show that a text concerns the issue; may be empty, then the stances'
///   words serve
public record Issue(IssueId id, String title, List<String> terms, List<Axis> axes) {
  public Issue {
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("issue " + id + " has no axis");
    }
    terms = List.copyOf(terms);
    axes = List.copyOf(axes);
  }

  public Optional<Axis> find(AxisId axis) {
    return axes.stream().filter(candidate -> candidate.id().equals(axis)).findFirst();
  }
}
