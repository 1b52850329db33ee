package dev.stancewatch.core.article;

/// Names an article; stable when the same item is fetched again.
///
/// @param value not blank, without white space
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("ArticleId must be one word, was: '" + value + "'");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
