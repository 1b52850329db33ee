package dev.stancewatch.core.change;

/// Names a change; a hash of what changed, so that a retry tells the same change.
///
/// @param value not blank, without white space
public record ChangeId(String value) implements Comparable<ChangeId> {
  public ChangeId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("ChangeId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(ChangeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
