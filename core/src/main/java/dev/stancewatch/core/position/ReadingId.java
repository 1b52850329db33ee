package dev.stancewatch.core.position;

/// Names a reading; a hash of its content, so a replayed message is the same reading.
///
/// @param value not blank, without white space
public record ReadingId(String value) implements Comparable<ReadingId> {
  public ReadingId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("ReadingId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(ReadingId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
