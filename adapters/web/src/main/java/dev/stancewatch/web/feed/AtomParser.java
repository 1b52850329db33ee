package dev.stancewatch.web.feed;

import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.xml.Vocabulary;
import dev.stancewatch.web.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// From a document to what Atom 0.3 and 1.0 can say.
final class AtomParser {
  private AtomParser() {}

  /// Whether a root element is a feed, or an entry that stands alone.
  static boolean reads(XmlElement root) {
    boolean own = isOwn(root);
    return own && (root.name().equals("feed") || root.name().equals("entry"));
  }

  static AtomWire parse(XmlElement root) {
    boolean alone = root.name().equals("entry");
    List<XmlElement> entries = new ArrayList<>();
    if (alone) {
      entries.add(root);
    } else {
      collectEntries(root, entries);
    }
    XmlElement feed = alone ? source(root) : root;
    return new AtomWire(
        plain(feed, "id"),
        text(feed, "title"),
        links(feed),
        text(feed, "subtitle", "tagline"),
        text(feed, "info"),
        root.language(),
        people(feed),
        plain(feed, "published", "issued", "created"),
        plain(feed, "updated", "modified"),
        entries.stream().map(AtomParser::entry).toList());
  }

  static FeedLink link(XmlElement element) {
    String rel = element.attribute("rel").strip().toLowerCase(Locale.ROOT);
    return new FeedLink(
        Links.resolve(element.base(), element.attribute("href")),
        rel.isEmpty() ? "alternate" : rel,
        element.attribute("type").strip().toLowerCase(Locale.ROOT));
  }

  static Person person(XmlElement element) {
    String name = plain(element, "name");
    String email = plain(element, "email");
    if (name.isEmpty() && email.isEmpty()) {
      return Person.of(element.ownText());
    }
    return new Person(name, email);
  }

  private static AtomWire.Entry entry(XmlElement entry) {
    List<Person> people = people(entry);
    XmlElement source = source(entry);
    return new AtomWire.Entry(
        plain(entry, "id"),
        text(entry, "title"),
        links(entry),
        text(entry, "summary"),
        text(entry, "content"),
        mediaDescription(entry),
        people.isEmpty() && source != entry ? people(source) : people,
        plain(entry, "published", "issued"),
        plain(entry, "created"),
        plain(entry, "updated", "modified"));
  }

  /// In a broken document an entry may stand inside what came before it.
  private static void collectEntries(XmlElement parent, List<XmlElement> entries) {
    for (XmlElement child : parent.elements()) {
      boolean isEntry = isOwn(child) && child.name().equals("entry");
      if (isEntry) {
        entries.add(child);
      }
      if (isOwn(child) && child.hasElements() && !child.name().equals("content")) {
        collectEntries(child, entries);
      }
    }
  }

  private static XmlElement source(XmlElement entry) {
    for (XmlElement child : entry.elements()) {
      if (isOwn(child) && child.name().equals("source")) {
        return child;
      }
    }
    return entry;
  }

  private static List<FeedLink> links(XmlElement parent) {
    List<FeedLink> links = new ArrayList<>(2);
    for (XmlElement child : parent.elements()) {
      if (isOwn(child) && child.name().equals("link")) {
        FeedLink link = link(child);
        boolean onlyText = link.href().isEmpty() && !child.ownText().isBlank();
        links.add(
            onlyText
                ? new FeedLink(Links.resolve(child.base(), child.ownText()), link.rel(), "")
                : link);
      }
    }
    return links;
  }

  private static List<Person> people(XmlElement parent) {
    List<Person> people = new ArrayList<>(1);
    for (XmlElement child : parent.elements()) {
      if (isOwn(child) && child.name().equals("author")) {
        people.add(person(child));
      } else if (child.is(Vocabulary.DC, "creator")) {
        people.add(Person.of(child.ownText()));
      }
    }
    return people;
  }

  private static String mediaDescription(XmlElement parent) {
    for (XmlElement child : parent.elements()) {
      if (child.is(Vocabulary.MEDIA, "description")) {
        return RssText.value(child);
      }
      if (child.is(Vocabulary.MEDIA, "group")) {
        return mediaDescription(child);
      }
    }
    return "";
  }

  private static String text(XmlElement parent, String... names) {
    for (String name : names) {
      for (XmlElement child : parent.elements()) {
        if (isOwn(child) && child.name().equals(name)) {
          String value = AtomText.value(child);
          if (!value.isEmpty()) {
            return value;
          }
        }
      }
    }
    return "";
  }

  private static String plain(XmlElement parent, String... names) {
    for (String name : names) {
      for (XmlElement child : parent.elements()) {
        if (isOwn(child) && child.name().equals(name)) {
          return child.ownText().strip();
        }
      }
    }
    return "";
  }

  private static boolean isOwn(XmlElement element) {
    return element.vocabulary() == Vocabulary.ATOM || element.vocabulary() == Vocabulary.CORE;
  }
}
