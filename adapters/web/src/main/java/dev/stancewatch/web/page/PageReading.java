package dev.stancewatch.web.page;

/// What came of reading a page.
public sealed interface PageReading {
  /// What was read, article or not.
  Page page();

  /// The page holds an article.
  record Article(Page page) implements PageReading {}

  /// The page holds no article; its text, if any, is not one.
  ///
  /// @param reason for an operator, one line
  record NoArticle(Page page, Obstacle obstacle, String reason) implements PageReading {}

  /// What stands where an article was expected.
  enum Obstacle {
    /// A test that the reader is human.
    CAPTCHA,

    /// A question for consent to cookies.
    CONSENT,

    /// An error message served as a page.
    ERROR,

    /// A form to log in or subscribe.
    LOGIN,

    /// A list of links, as on a front page.
    LINKS,

    /// No text worth the name.
    NO_TEXT
  }
}
