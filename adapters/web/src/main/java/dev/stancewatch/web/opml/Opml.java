package dev.stancewatch.web.opml;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.xml.XmlElement;
import dev.stancewatch.web.xml.XmlLimits;
import dev.stancewatch.web.xml.XmlOutcome;
import dev.stancewatch.web.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes OPML 1.0 to 2.0. Threads may share one.
public final class Opml {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final XmlReader xml = new XmlReader(XmlLimits.LIST);

  /// Reads a list. Nesting is kept.
  public OpmlOutcome read(byte[] body) {
    if (body.length > MAX_BYTES) {
      return new OpmlOutcome.Unreadable("more than " + MAX_BYTES + " bytes");
    }
    return switch (xml.read(TextDecoder.decode(body, null).text(), "")) {
      case XmlOutcome.WellFormed(XmlElement root) -> list(root);
      case XmlOutcome.Repaired(XmlElement root, String _) -> list(root);
      case XmlOutcome.Unreadable(String reason) -> new OpmlOutcome.Unreadable(reason);
    };
  }

  /// Writes a list that [#read] reads as the same.
  public static String write(String title, List<Outline> outlines) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
    out.append("  <head><title>").append(escaped(title)).append("</title></head>\n  <body>\n");
    outlines.forEach(outline -> write(outline, "    ", out));
    return out.append("  </body>\n</opml>\n").toString();
  }

  private static OpmlOutcome list(XmlElement root) {
    if (!root.name().equals("opml")) {
      return new OpmlOutcome.Unreadable("the root element is '" + root.name() + "'");
    }
    String title = "";
    List<Outline> outlines = new ArrayList<>();
    for (XmlElement part : root.elements()) {
      if (part.name().equals("body")) {
        outlines.addAll(outlines(part));
      } else if (part.name().equals("head")) {
        title = title(part);
      }
    }
    return new OpmlOutcome.Read(title, outlines);
  }

  private static String title(XmlElement head) {
    for (XmlElement child : head.elements()) {
      if (child.name().equals("title")) {
        return child.ownText().strip();
      }
    }
    return "";
  }

  private static List<Outline> outlines(XmlElement parent) {
    List<Outline> outlines = new ArrayList<>();
    for (XmlElement child : parent.elements()) {
      if (child.name().equals("outline")) {
        String title = child.attribute("title").strip();
        outlines.add(
            new Outline(
                title.isEmpty() ? child.attribute("text").strip() : title,
                child.attribute("xmlurl").strip(),
                child.attribute("htmlurl").strip(),
                outlines(child)));
      }
    }
    return outlines;
  }

  private static void write(Outline outline, String indent, StringBuilder out) {
    String title = escaped(outline.title());
    out.append(indent).append("<outline text=\"").append(title);
    out.append("\" title=\"").append(title).append('"');
    if (!outline.feed().isEmpty()) {
      out.append(" type=\"rss\" xmlUrl=\"").append(escaped(outline.feed())).append('"');
    }
    if (!outline.site().isEmpty()) {
      out.append(" htmlUrl=\"").append(escaped(outline.site())).append('"');
    }
    if (outline.children().isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    outline.children().forEach(child -> write(child, indent + "  ", out));
    out.append(indent).append("</outline>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
