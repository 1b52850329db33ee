package dev.stancewatch.web.xml;

import java.util.List;
import java.util.Locale;

/// The namespaces this reader knows, each by the spellings that are found in the open web.
public enum Vocabulary {
  /// No namespace, or the namespace of the document's own root.
  CORE,
  ATOM,
  RSS,
  RDF,
  DC,
  DCTERMS,
  CONTENT,
  ITUNES,
  MEDIA,
  XHTML,
  XML,
  /// Anything else.
  OTHER;

  private record Known(Vocabulary vocabulary, String prefix, List<String> starts) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(ATOM, "atom", List.of("www.w3.org/2005/atom", "purl.org/atom/ns")),
          new Known(
              RSS,
              "rss",
              List.of(
                  "purl.org/rss/1.0/modules/rss091",
                  "my.netscape.com/rdf/simple/",
                  "channel.netscape.com/rdf/simple/",
                  "backend.userland.com/rss",
                  "blogs.law.harvard.edu/tech/rss",
                  "purl.org/net/rss1.1")),
          new Known(RDF, "rdf", List.of("www.w3.org/1999/02/22-rdf-syntax-ns")),
          new Known(DC, "dc", List.of("purl.org/dc/elements/")),
          new Known(DCTERMS, "dcterms", List.of("purl.org/dc/terms")),
          new Known(CONTENT, "content", List.of("purl.org/rss/1.0/modules/content")),
          new Known(ITUNES, "itunes", List.of("www.itunes.com/dtds/podcast")),
          new Known(MEDIA, "media", List.of("search.yahoo.com/mrss")),
          new Known(XHTML, "xhtml", List.of("www.w3.org/1999/xhtml")),
          new Known(XML, "xml", List.of("www.w3.org/xml/1998/namespace")));

  /// Finds the vocabulary of a namespace name.
  ///
  /// @param namespace as declared; empty where the document declares none
  /// @param prefix decides where the namespace was never declared; may be empty
  static Vocabulary of(String namespace, String prefix) {
    if (namespace.isEmpty()) {
      return prefix.isEmpty() ? CORE : ofPrefix(prefix.toLowerCase(Locale.ROOT));
    }
    String plain = withoutScheme(namespace.strip().toLowerCase(Locale.ROOT));
    if (plain.equals("purl.org/rss/1.0/") || plain.equals("purl.org/rss/1.0")) {
      return RSS;
    }
    for (Known known : KNOWN) {
      if (known.starts().stream().anyMatch(plain::startsWith)) {
        return known.vocabulary();
      }
    }
    return OTHER;
  }

  private static Vocabulary ofPrefix(String prefix) {
    for (Known known : KNOWN) {
      if (known.prefix().equals(prefix)) {
        return known.vocabulary();
      }
    }
    return OTHER;
  }

  private static String withoutScheme(String namespace) {
    int authority = namespace.indexOf("://");
    return authority < 0 ? namespace : namespace.substring(authority + 3);
  }
}
