package dev.stancewatch.core.position;

/// Names an entry of the log; derived from its content, so a replayed message is the same entry.
///
/// @param value not blank, without white space
public record EntryId(String value) implements Comparable<EntryId> {
  public EntryId {
    boolean oneWord = !value.isEmpty();
    for (int i = 0; i < value.length() && oneWord; i++) {
      oneWord = !Character.isWhitespace(value.charAt(i));
    }
    if (!oneWord) {
      throw new IllegalArgumentException("EntryId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
