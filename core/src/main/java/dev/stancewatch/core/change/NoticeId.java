package dev.stancewatch.core.change;

/// Names a notice; derived from its change, kind and round, so that a retry is the same notice.
///
/// @param value not blank, without white space
public record NoticeId(String value) implements Comparable<NoticeId> {
  public NoticeId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("NoticeId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(NoticeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
