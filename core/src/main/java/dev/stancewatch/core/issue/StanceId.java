package dev.stancewatch.core.issue;

/// Names a stance inside its axis.
///
/// @param value not blank, without white space
public record StanceId(String value) implements Comparable<StanceId> {
  public StanceId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("StanceId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(StanceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
