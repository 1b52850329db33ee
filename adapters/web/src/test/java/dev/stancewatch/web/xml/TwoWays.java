package dev.stancewatch.web.xml;

import java.util.Objects;

/// Reads documents both ways, plainly and thoroughly, for whoever wants to know that they agree.
public final class TwoWays {
  private static final String BASE = "https://feeds.example/a/feed";

  private TwoWays() {}

  /// Says what became of the document.
  ///
  /// @throws IllegalStateException if it is plain, but the thorough way gives another tree
  public static String read(String text) {
    XmlLimits limits = XmlLimits.FEED;
    TreeBuilder tree = new TreeBuilder(limits, BASE);
    try {
      PlainDriver.drive(text, tree, limits);
    } catch (NotPlainException _) {
      return "not plain";
    }
    XmlOutcome thorough = new XmlReader(limits).thoroughly(text, BASE);
    if (!(thorough instanceof XmlOutcome.WellFormed(XmlElement root))) {
      throw new IllegalStateException("taken for plain, but it is " + thorough);
    }
    String one = written(Objects.requireNonNull(tree.root()));
    String other = written(root);
    if (!one.equals(other)) {
      throw new IllegalStateException("plainly " + one + " but thoroughly " + other);
    }
    return "plain " + root.name() + Integer.numberOfLeadingZeros(other.length());
  }

  /// Everything that can be asked of a tree.
  private static String written(XmlElement root) {
    StringBuilder out = new StringBuilder();
    write(root, out);
    return out.toString();
  }

  private static void write(XmlNode node, StringBuilder out) {
    switch (node) {
      case XmlText(String value) -> out.append('[').append(value).append(']');
      case XmlElement element -> {
        out.append('<').append(element.qualifiedName()).append(' ').append(element.vocabulary());
        out.append(element.attributes()).append(element.base()).append(element.language());
        element.children().forEach(child -> write(child, out));
        out.append('>');
      }
    }
  }
}
