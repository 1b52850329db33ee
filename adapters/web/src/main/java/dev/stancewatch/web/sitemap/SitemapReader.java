package dev.stancewatch.web.sitemap;

import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.page.Addresses;
import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.xml.XmlElement;
import dev.stancewatch.web.xml.XmlLimits;
import dev.stancewatch.web.xml.XmlOutcome;
import dev.stancewatch.web.xml.XmlReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads sitemaps of the protocol of sitemaps.org, with the news extension, and plain lists of
/// addresses. An entry on another host is left out, as the protocol demands. Threads may share it.
public final class SitemapReader {
  /// Pages of one sitemap that are read; the protocol's own limit.
  private static final int MOST_ENTRIES = 50_000;

  private static final XmlReader XML =
      new XmlReader(new XmlLimits(32, 64, 600_000, MOST_ENTRIES, 100_000));

  /// Reads one sitemap.
  ///
  /// @param address where it was fetched from
  /// @param text decoded
  public SitemapOutcome read(URI address, String text) {
    return text.stripLeading().startsWith("<") ? xml(address, text) : plain(address, text);
  }

  private static SitemapOutcome xml(URI address, String text) {
    return switch (XML.read(text, address.toString())) {
      case XmlOutcome.WellFormed(XmlElement root) -> document(address, root);
      case XmlOutcome.Repaired(XmlElement root, String _) -> document(address, root);
      case XmlOutcome.Unreadable(String reason) -> new SitemapOutcome.Rejected(reason);
    };
  }

  private static SitemapOutcome document(URI address, XmlElement root) {
    return switch (root.name()) {
      case "urlset" -> new SitemapOutcome.Pages(entries(address, root));
      case "sitemapindex" -> new SitemapOutcome.Index(sitemaps(address, root));
      default -> new SitemapOutcome.Rejected("no sitemap but a document of <" + root.name() + ">");
    };
  }

  private static List<URI> sitemaps(URI address, XmlElement root) {
    List<URI> found = new ArrayList<>();
    for (XmlElement child : root.elements()) {
      if (child.name().equals("sitemap")) {
        findUrl(address, text(child, "loc")).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<SitemapEntry> entries(URI address, XmlElement root) {
    List<SitemapEntry> found = new ArrayList<>();
    for (XmlElement child : root.elements()) {
      if (child.name().equals("url") && found.size() < MOST_ENTRIES) {
        findUrl(address, text(child, "loc")).ifPresent(url -> found.add(entry(url, child)));
      }
    }
    return found;
  }

  private static SitemapEntry entry(URI url, XmlElement element) {
    XmlElement news = child(element, "news").orElse(element);
    String language = child(news, "publication").map(of -> text(of, "language")).orElse("");
    return new SitemapEntry(
        url,
        text(news, "title"),
        LenientDates.find(text(news, "publication_date")).orElse(null),
        LenientDates.find(text(element, "lastmod")).orElse(null),
        language);
  }

  private static SitemapOutcome plain(URI address, String text) {
    List<SitemapEntry> found = new ArrayList<>();
    for (String line : text.lines().limit(MOST_ENTRIES).toList()) {
      if (line.strip().startsWith("http")) {
        findUrl(address, line)
            .ifPresent(url -> found.add(new SitemapEntry(url, "", null, null, "")));
      }
    }
    return found.isEmpty()
        ? new SitemapOutcome.Rejected("neither XML nor a list of addresses")
        : new SitemapOutcome.Pages(found);
  }

  private static Optional<URI> findUrl(URI address, String location) {
    if (location.isEmpty()) {
      return Optional.empty();
    }
    return Addresses.find(Links.resolve(address.toString(), location.strip()))
        .filter(url -> isSameSite(address, url));
  }

  private static boolean isSameSite(URI address, URI url) {
    String own = withoutWww(String.valueOf(address.getHost()));
    String other = withoutWww(String.valueOf(url.getHost()));
    return own.equalsIgnoreCase(other) || other.endsWith("." + own) || own.endsWith("." + other);
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static Optional<XmlElement> child(XmlElement parent, String name) {
    return parent.elements().stream().filter(child -> child.name().equals(name)).findFirst();
  }

  private static String text(XmlElement parent, String name) {
    return child(parent, name).map(XmlElement::ownText).orElse("").strip();
  }
}
