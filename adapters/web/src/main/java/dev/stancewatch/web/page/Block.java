package dev.stancewatch.web.page;

/// A run of text that a browser shows as one paragraph, heading, list item or cell.
///
/// @param box index of the innermost [Box] around it
/// @param text white space collapsed, never empty
/// @param linkChars how many characters of the text stand inside links
record Block(int box, Kind kind, String text, int linkChars) {
  /// What the block is in the outline of a page.
  enum Kind {
    PARAGRAPH,
    TITLE,
    HEADING,
    ITEM,
    CELL,
    VERBATIM
  }

  /// Length of the text in UTF-16 units.
  int length() {
    return text.length();
  }

  /// Share of the text that stands inside links, 0 to 1.
  double linkDensity() {
    return (double) linkChars / text.length();
  }

  boolean isHeading() {
    return kind == Kind.HEADING || kind == Kind.TITLE;
  }

  /// Whether the text ends as a sentence does, in the scripts known here.
  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 3; i--) {
      char c = text.charAt(i);
      if (".!?…。！？।؟።։".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»«)]“*".indexOf(c) < 0 && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return false;
  }
}
