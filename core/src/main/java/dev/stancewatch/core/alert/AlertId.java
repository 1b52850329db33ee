package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeId;

/// Names an alert or a digest; derived from what it tells, so that a retry is the same alert.
///
/// @param value not blank, without white space
public record AlertId(String value) implements Comparable<AlertId> {
  public AlertId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("AlertId must be one word, was: '" + value + "'");
    }
  }

  /// The alert that tells a notice has its name.
  public static AlertId of(NoticeId notice) {
    return new AlertId(notice.value());
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
