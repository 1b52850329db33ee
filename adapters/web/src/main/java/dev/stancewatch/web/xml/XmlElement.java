package dev.stancewatch.web.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// An element with what it holds. Changed only by the builder of its document; threads may share it
/// afterwards.
public final class XmlElement implements XmlNode {
  private final Vocabulary vocabulary;
  private final String name;
  private final String prefix;
  private final String localName;
  private final List<XmlAttribute> attributes;
  private final String base;
  private final String language;
  private List<XmlNode> children = List.of();
  private List<XmlElement> elements = List.of();

  XmlElement(
      Vocabulary vocabulary,
      String prefix,
      String localName,
      List<XmlAttribute> attributes,
      String base,
      String language) {
    this.vocabulary = vocabulary;
    this.prefix = prefix;
    this.localName = localName;
    this.name = lowerCase(localName);
    this.attributes = attributes;
    this.base = base;
    this.language = language;
  }

  void add(XmlNode child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
    if (child instanceof XmlElement element) {
      if (elements.isEmpty()) {
        elements = new ArrayList<>();
      }
      elements.add(element);
    }
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// The name without prefix, in lower case.
  public String name() {
    return name;
  }

  /// The name as written.
  public String qualifiedName() {
    return prefix.isEmpty() ? localName : prefix + ":" + localName;
  }

  /// Attributes in document order.
  public List<XmlAttribute> attributes() {
    return attributes;
  }

  /// The address that relative addresses in here are relative to; may be empty.
  public String base() {
    return base;
  }

  /// The language stated for this element or one around it; may be empty.
  public String language() {
    return language;
  }

  public List<XmlNode> children() {
    return Collections.unmodifiableList(children);
  }

  /// The child elements in document order.
  public List<XmlElement> elements() {
    return Collections.unmodifiableList(elements);
  }

  /// Whether there is markup in here.
  public boolean hasElements() {
    return !elements.isEmpty();
  }

  /// Whether this is the element of that name.
  public boolean is(Vocabulary wanted, String lowerCaseName) {
    return vocabulary == wanted && name.equals(lowerCaseName);
  }

  /// The value of an attribute whose name without prefix is this one, or the empty string.
  public String attribute(String lowerCaseName) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.qualifiedName().equalsIgnoreCase(lowerCaseName)) {
        return attribute.value();
      }
    }
    if (attributes.isEmpty()) {
      return "";
    }
    String suffix = ":" + lowerCaseName;
    for (XmlAttribute attribute : attributes) {
      String qualified = lowerCase(attribute.qualifiedName());
      if (qualified.endsWith(suffix) && !qualified.startsWith("xmlns:")) {
        return attribute.value();
      }
    }
    return "";
  }

  /// The characters in here, without those of child elements.
  public String ownText() {
    if (children.isEmpty()) {
      return "";
    }
    if (children.size() == 1) {
      return children.getFirst() instanceof XmlText(String value) ? value : "";
    }
    StringBuilder text = new StringBuilder();
    for (XmlNode child : children) {
      if (child instanceof XmlText(String value)) {
        text.append(value);
      }
    }
    return text.toString();
  }

  private static String lowerCase(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
