package dev.stancewatch.web.feed;

import dev.stancewatch.web.date.LenientDates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From what RSS says to the one model. The order of names is the order in which they are believed.
final class RssAdapter {
  private static final Set<String> DESCRIPTIONS = Set.of("description", "summary", "abstract");

  private RssAdapter() {}

  static Feed feed(RssWire wire) {
    RssWire.Fields channel = wire.channel();
    String language = channel.first("language", "dc:language");
    return new Feed(
        channel.first("guid", "atom:id", "dc:identifier"),
        channel.first("title", "dc:title", "atom:title", "itunes:title"),
        link(channel),
        Addresses.ofRelation(channel.links(), "hub"),
        channel.first(
            "description",
            "abstract",
            "tagline",
            "dc:description",
            "itunes:summary",
            "itunes:subtitle"),
        language.isEmpty() ? wire.language() : language,
        author(
            channel.first(
                "managingeditor",
                "author",
                "webmaster",
                "dc:author",
                "dc:creator",
                "itunes:author",
                "atom:author")),
        date(channel, "lastbuilddate", "dcterms:modified", "atom:updated", "dc:date"),
        date(channel, "pubdate", "dcterms:issued", "dcterms:created", "atom:published"),
        wire.items().stream().map(RssAdapter::entry).toList());
  }

  private static Entry entry(RssWire.Fields item) {
    String id = item.first("guid", "atom:id", "dc:identifier");
    List<String> texts = item.inOrder(DESCRIPTIONS);
    String content =
        item.first(
            "content:encoded", "fullitem", "xhtml:body", "body", "xhtml:div", "atom:content");
    // Of two descriptions the second is the content.
    String second = texts.size() > 1 ? texts.get(1) : "";
    return new Entry(
        id.isEmpty() ? item.about() : id,
        item.first("title", "dc:title", "media:title", "itunes:title", "atom:title"),
        Addresses.withoutUserInfo(link(item)),
        texts.isEmpty()
            ? item.first(
                "dc:description",
                "itunes:summary",
                "atom:summary",
                "media:description",
                "itunes:subtitle")
            : texts.getFirst(),
        content.isEmpty() ? second : content,
        author(item.first("author", "dc:author", "dc:creator", "itunes:author", "atom:author")),
        date(item, "pubdate", "dcterms:issued", "atom:published", "dcterms:created", "dc:date"),
        date(item, "dcterms:modified", "atom:updated", "dc:date", "lastbuilddate"));
  }

  private static String link(RssWire.Fields fields) {
    String own = fields.last("link");
    if (Addresses.isWeb(own)) {
      return own;
    }
    String guid = fields.guidIsLink() ? fields.first("guid") : "";
    for (String candidate : List.of(Addresses.alternate(fields.links()), guid, fields.about())) {
      if (Addresses.isWeb(candidate)) {
        return candidate;
      }
    }
    return "";
  }

  private static String author(String text) {
    return Person.of(text).text();
  }

  private static @Nullable Instant date(RssWire.Fields fields, String... names) {
    for (String name : names) {
      Instant found = LenientDates.find(fields.first(name)).orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
