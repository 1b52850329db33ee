package dev.stancewatch.core.article;

/// An article on its way into the flow.
///
/// @param revision changes when the publisher edits the item; the id does not
/// @param cause what made it be collected now
public record CollectedArticle(Article article, String revision, Cause cause) {
  /// Why an article is collected.
  public enum Cause {
    NEW,
    EDITED
  }

  /// The same for the same article and revision, for receivers that drop repetitions.
  public String deduplicationId() {
    return article.id() + "." + revision;
  }
}
