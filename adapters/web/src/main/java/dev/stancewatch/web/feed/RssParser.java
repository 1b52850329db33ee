package dev.stancewatch.web.feed;

import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.xml.Vocabulary;
import dev.stancewatch.web.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From a document to what RSS 0.9 to 2.0, RSS 1.1, RDF and CDF can say.
final class RssParser {
  /// The elements that the adapter asks for; to read the others would cost more than all of these.
  private static final Set<String> USED =
      Set.of(
          "title",
          "link",
          "description",
          "summary",
          "abstract",
          "tagline",
          "fullitem",
          "body",
          "guid",
          "author",
          "managingeditor",
          "webmaster",
          "pubdate",
          "lastbuilddate",
          "language",
          "dc:title",
          "dc:description",
          "dc:author",
          "dc:creator",
          "dc:date",
          "dc:language",
          "dc:identifier",
          "dcterms:issued",
          "dcterms:created",
          "dcterms:modified",
          "content:encoded",
          "itunes:title",
          "itunes:summary",
          "itunes:subtitle",
          "itunes:author",
          "media:title",
          "media:description",
          "xhtml:body",
          "xhtml:div",
          "atom:id",
          "atom:title",
          "atom:summary",
          "atom:content",
          "atom:author",
          "atom:published",
          "atom:updated");

  private RssParser() {}

  /// Whether a root element is one of these formats.
  static boolean reads(XmlElement root) {
    return switch (root.name()) {
      case "rss", "channel" -> true;
      case "rdf" -> root.vocabulary() == Vocabulary.RDF || root.vocabulary() == Vocabulary.CORE;
      default -> false;
    };
  }

  static RssWire parse(XmlElement root) {
    List<RssWire.Fields> items = new ArrayList<>();
    collectItems(root, items);
    return new RssWire(fields(channel(root)), items, root.language());
  }

  private static XmlElement channel(XmlElement root) {
    for (XmlElement child : root.elements()) {
      if (isOwn(child) && child.name().equals("channel")) {
        return child;
      }
    }
    return root;
  }

  /// Items stand beside the channel (RDF), in it (RSS), in a list in it (RSS 1.1), or anywhere in a
  /// broken document.
  private static void collectItems(XmlElement parent, List<RssWire.Fields> items) {
    for (XmlElement child : parent.elements()) {
      if (isOwn(child) && child.name().equals("item")) {
        items.add(fields(child));
        if (holdsItem(child)) {
          collectItems(child, items);
        }
      } else if (child.hasElements()) {
        collectItems(child, items);
      }
    }
  }

  private static boolean holdsItem(XmlElement item) {
    for (XmlElement inner : item.elements()) {
      if (inner.name().equals("item")) {
        return true;
      }
    }
    return false;
  }

  private static RssWire.Fields fields(XmlElement parent) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<FeedLink> links = new ArrayList<>();
    boolean guidIsLink = false;
    for (XmlElement child : parent.elements()) {
      String key = key(child);
      if (key.equals("atom:link")) {
        links.add(AtomParser.link(child));
      } else if (USED.contains(key)) {
        values.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(value(key, child));
      }
      if (key.equals("guid")) {
        guidIsLink = !child.attribute("ispermalink").equalsIgnoreCase("false");
      }
      if (key.equals("media:group")) {
        fields(child).values().forEach(values::putIfAbsent);
      }
    }
    String about = Links.resolve(parent.base(), RssText.firstAttribute(parent, "about", "href"));
    return new RssWire.Fields(values, links, about, guidIsLink);
  }

  private static String value(String key, XmlElement child) {
    return switch (key) {
      case "link" -> link(child);
      case "guid", "pubdate", "language" -> child.ownText().strip();
      case "atom:author" -> AtomParser.person(child).text();
      case "atom:content", "atom:summary", "atom:title" -> AtomText.value(child);
      default -> RssText.value(child);
    };
  }

  /// Some write the link of RSS in the manner of Atom.
  private static String link(XmlElement element) {
    String text = element.ownText().strip();
    return Links.resolve(element.base(), text.isEmpty() ? element.attribute("href") : text);
  }

  private static boolean isOwn(XmlElement element) {
    return element.vocabulary() == Vocabulary.CORE || element.vocabulary() == Vocabulary.RSS;
  }

  /// The name under which a value is kept, or the empty string if it is of no use here.
  private static String key(XmlElement element) {
    String name = element.name();
    return switch (element.vocabulary()) {
      case CORE, RSS -> name;
      case ATOM -> "atom:" + name;
      case DC -> "dc:" + name;
      case DCTERMS -> "dcterms:" + name;
      case CONTENT -> "content:" + name;
      case ITUNES -> "itunes:" + name;
      case MEDIA -> "media:" + name;
      case XHTML -> "xhtml:" + name;
      case RDF, XML, OTHER -> "";
    };
  }
}
