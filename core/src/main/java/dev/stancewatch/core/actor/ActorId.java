package dev.stancewatch.core.actor;

/// Names an actor in watch files, readings and tables.
///
/// @param value not blank, without white space
public record ActorId(String value) implements Comparable<ActorId> {
  public ActorId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("ActorId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
