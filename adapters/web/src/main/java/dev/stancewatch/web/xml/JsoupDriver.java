package dev.stancewatch.web.xml;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads text that is no XML as if it were.
final class JsoupDriver {
  private JsoupDriver() {}

  static void drive(String text, TreeBuilder tree, XmlLimits limits) throws XmlLimitException {
    Parser parser = Parser.xmlParser().setMaxDepth(limits.maxDepth());
    Document document = parser.parseInput(text, "");
    Node node = document.firstElementChild();
    while (node != null && !tree.complete()) {
      enter(node, tree);
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      node = leave(node, tree);
    }
  }

  private static void enter(Node node, TreeBuilder tree) throws XmlLimitException {
    if (node instanceof Element element) {
      String name = element.tagName();
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? "" : name.substring(0, colon);
      tree.start(prefix, name.substring(colon + 1), namespace(element), attributes(element));
    } else if (node instanceof TextNode characters) {
      tree.text(characters.getWholeText());
    }
  }

  /// Closes what ends here and finds the next node, or `null` at the end.
  private static @Nullable Node leave(Node start, TreeBuilder tree) {
    Node node = start;
    while (node != null) {
      if (node instanceof Element) {
        tree.end();
      }
      if (node.parent() instanceof Document) {
        return null;
      }
      Node next = node.nextSibling();
      if (next != null) {
        return next;
      }
      node = node.parent();
    }
    return null;
  }

  /// jsoup puts what has no namespace into that of XML.
  private static String namespace(Element element) {
    String namespace = element.tag().namespace();
    return namespace.equals(Parser.NamespaceXml) ? "" : namespace;
  }

  private static List<XmlAttribute> attributes(Element element) {
    List<XmlAttribute> attributes = new ArrayList<>(element.attributesSize());
    for (Attribute attribute : element.attributes()) {
      attributes.add(new XmlAttribute(attribute.getKey(), attribute.getValue()));
    }
    return attributes;
  }
}
