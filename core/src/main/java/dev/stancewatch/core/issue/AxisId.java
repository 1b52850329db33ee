package dev.stancewatch.core.issue;

/// Names an axis inside its issue.
///
/// @param value not blank, without white space
public record AxisId(String value) implements Comparable<AxisId> {
  public AxisId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("AxisId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(AxisId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
