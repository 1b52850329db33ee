package dev.stancewatch.web.page;

/// What the tag, class, id and role of an element say about the text inside it.
enum Hint {
  /// Named as the body of an article, as in `itemprop="articleBody"`.
  BODY,

  /// Named as content of some kind: `article`, `main`, `post`.
  CONTENT,

  /// Says nothing.
  NEUTRAL,

  /// Small print around an article: byline, caption, tags, date line.
  FURNITURE,

  /// Not part of an article: navigation, teasers, sharing, advertising.
  BOILERPLATE,

  /// What readers wrote about the article.
  COMMENTS,

  /// Not shown to readers.
  HIDDEN;

  /// Whether text under this hint is left out of an article unless there is nothing else.
  boolean isNegative() {
    return switch (this) {
      case BODY, CONTENT, NEUTRAL -> false;
      case FURNITURE, BOILERPLATE, COMMENTS, HIDDEN -> true;
    };
  }
}
