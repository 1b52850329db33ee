package dev.stancewatch.core.source;

/// A group of sources under one owner or agency; copies inside a family are not independent.
///
/// @param value not blank, without white space
public record PublisherFamily(String value) implements Comparable<PublisherFamily> {
  public PublisherFamily {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("PublisherFamily must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(PublisherFamily other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
