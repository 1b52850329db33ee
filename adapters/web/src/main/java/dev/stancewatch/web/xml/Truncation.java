package dev.stancewatch.web.xml;

/// Finds the item in which a document broke off. Such an item would be stored with half its words,
/// so it is left for the next fetch.
final class Truncation {
  private Truncation() {}

  /// The text up to its last item, if the document ends in the middle of that one.
  static String withoutOpenItem(String text) {
    int cut = text.length();
    for (String name : new String[] {"item", "entry"}) {
      int opened = lastOpening(text, name);
      boolean closed = opened < 0 || text.indexOf("</" + name, opened) >= 0;
      if (!closed && !selfClosing(text, opened) && text.indexOf("</channel", opened) < 0) {
        cut = Math.min(cut, opened);
      }
    }
    return text.substring(0, cut);
  }

  private static int lastOpening(String text, String name) {
    int at = text.lastIndexOf("<" + name);
    while (at > 0) {
      int end = at + 1 + name.length();
      if (end == text.length() || " >/\t\r\n".indexOf(text.charAt(end)) >= 0) {
        return at;
      }
      at = text.lastIndexOf("<" + name, at - 1);
    }
    return -1;
  }

  private static boolean selfClosing(String text, int opened) {
    int end = text.indexOf('>', opened);
    return end > 0 && text.charAt(end - 1) == '/';
  }
}
