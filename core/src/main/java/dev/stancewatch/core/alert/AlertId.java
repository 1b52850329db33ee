package dev.stancewatch.core.alert;

/// Names an alert; derived from its change and kind, so that a retry is the same alert.
///
/// @param value not blank, without white space
public record AlertId(String value) implements Comparable<AlertId> {
  public AlertId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("AlertId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(AlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
