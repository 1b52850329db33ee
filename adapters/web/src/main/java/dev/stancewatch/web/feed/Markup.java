package dev.stancewatch.web.feed;

import dev.stancewatch.web.xml.Vocabulary;
import dev.stancewatch.web.xml.XmlAttribute;
import dev.stancewatch.web.xml.XmlElement;
import dev.stancewatch.web.xml.XmlNode;
import dev.stancewatch.web.xml.XmlText;

/// Writes elements as HTML again, for markup that stands in a feed without being escaped.
final class Markup {
  private Markup() {}

  /// What an element holds: its characters, or markup if there is any.
  static String inner(XmlElement element) {
    return element.hasElements() ? innerMarkup(element) : element.ownText();
  }

  /// What an element holds, as markup in every case.
  static String innerMarkup(XmlElement element) {
    StringBuilder out = new StringBuilder();
    for (XmlNode child : element.children()) {
      write(child, out);
    }
    return out.toString();
  }

  /// Depth is limited by the reader of the document.
  private static void write(XmlNode node, StringBuilder out) {
    switch (node) {
      case XmlText(String value) -> escape(value, false, out);
      case XmlElement element -> write(element, out);
    }
  }

  private static void write(XmlElement element, StringBuilder out) {
    boolean html = element.vocabulary() == Vocabulary.XHTML;
    String qualified = element.qualifiedName();
    String name = html ? qualified.substring(qualified.indexOf(':') + 1) : qualified;
    out.append('<').append(name);
    for (XmlAttribute attribute : element.attributes()) {
      if (!(html && attribute.qualifiedName().startsWith("xmlns"))) {
        out.append(' ').append(attribute.qualifiedName()).append("=\"");
        escape(attribute.value(), true, out);
        out.append('"');
      }
    }
    if (element.children().isEmpty()) {
      out.append(" />");
      return;
    }
    out.append('>');
    for (XmlNode child : element.children()) {
      write(child, out);
    }
    out.append("</").append(name).append('>');
  }

  private static void escape(String value, boolean inAttribute, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }
}
