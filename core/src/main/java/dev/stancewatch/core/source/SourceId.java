package dev.stancewatch.core.source;

/// Names a source.
///
/// @param value not blank, without white space
public record SourceId(String value) implements Comparable<SourceId> {
  public SourceId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("SourceId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
