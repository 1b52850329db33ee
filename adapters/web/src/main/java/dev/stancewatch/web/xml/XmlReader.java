package dev.stancewatch.web.xml;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads XML of strangers into a tree: plain documents in one walk, others cleaned and strictly,
/// broken ones leniently. Opens no file and no connection, whatever the document asks for. Threads
/// may share one.
public final class XmlReader {
  private final XmlLimits limits;

  public XmlReader(XmlLimits limits) {
    this.limits = limits;
  }

  /// Reads a document.
  ///
  /// @param text decoded characters, with or without prolog
  /// @param base the address of the document, which relative `xml:base` values are resolved against
  public XmlOutcome read(String text, String base) {
    XmlElement plain = plainly(text, base);
    return plain == null ? thoroughly(text, base) : new XmlOutcome.WellFormed(plain);
  }

  /// The root of a document that needs no cleaning, or `null` if this one may.
  private @Nullable XmlElement plainly(String text, String base) {
    TreeBuilder tree = new TreeBuilder(limits, base);
    try {
      PlainDriver.drive(text, tree, limits);
      return tree.root();
    } catch (NotPlainException _) {
      return null;
    }
  }

  /// The long way, which gives the same for a plain document.
  XmlOutcome thoroughly(String text, String base) {
    try {
      XmlCleaner.Cleaned cleaned = XmlCleaner.clean(text, limits);
      if (cleaned.start() == cleaned.text().length()) {
        return new XmlOutcome.Unreadable("no markup");
      }
      return strictly(cleaned, base);
    } catch (XmlLimitException beyond) {
      return new XmlOutcome.Unreadable(String.valueOf(beyond.getMessage()));
    }
  }

  private XmlOutcome strictly(XmlCleaner.Cleaned cleaned, String base) throws XmlLimitException {
    TreeBuilder tree = new TreeBuilder(limits, base);
    try {
      StaxDriver.drive(cleaned, tree, limits);
      return outcome(tree, cleaned.repair());
    } catch (XMLStreamException broken) {
      return leniently(cleaned.text().substring(cleaned.start()), base, firstLine(broken));
    }
  }

  private XmlOutcome leniently(String text, String base, String reason) throws XmlLimitException {
    TreeBuilder tree = new TreeBuilder(limits, base);
    JsoupDriver.drive(Truncation.withoutOpenItem(text), tree, limits);
    return outcome(tree, reason);
  }

  private static XmlOutcome outcome(TreeBuilder tree, @Nullable String repair) {
    XmlElement root = tree.root();
    if (root == null) {
      return new XmlOutcome.Unreadable("no element");
    }
    String reason = tree.leftUnread() == null ? repair : tree.leftUnread();
    return reason == null ? new XmlOutcome.WellFormed(root) : new XmlOutcome.Repaired(root, reason);
  }

  private static String firstLine(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    String last = message.substring(message.lastIndexOf('\n') + 1);
    String plain = last.startsWith("Message: ") ? last.substring(9) : last;
    return "no well-formed XML: " + plain.substring(0, Math.min(plain.length(), 200));
  }
}
