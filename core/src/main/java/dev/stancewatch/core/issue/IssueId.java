package dev.stancewatch.core.issue;

/// Names an issue.
///
/// @param value not blank, without white space
public record IssueId(String value) implements Comparable<IssueId> {
  public IssueId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("IssueId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(IssueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
