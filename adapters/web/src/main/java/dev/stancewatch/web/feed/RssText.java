package dev.stancewatch.web.feed;

import dev.stancewatch.web.xml.XmlElement;

/// Reads text that has no declared type: escaped HTML, CDATA, plain, or markup that was not
/// escaped.
final class RssText {
  private RssText() {}

  /// The text or HTML of an element, its links made absolute.
  static String value(XmlElement element) {
    return HtmlText.of(Markup.inner(element), element.base());
  }

  /// The value of the first of these attributes that has one, or the empty string.
  static String firstAttribute(XmlElement element, String... names) {
    for (String name : names) {
      String value = element.attribute(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
