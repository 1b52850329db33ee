package dev.stancewatch.web.page;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// When a page says it was published. Evidence is asked in order of trust: what the page declares
/// for machines, the address, elements marked as a date, and last the text around the headline.
final class PageDates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "rnews:datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "published_time",
    "published",
    "publisheddate",
    "published-date",
    "pubdate",
    "og:pubdate",
    "pdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "article:created_time",
    "article:published",
    "bt:pubdate",
    "shareaholic:article_published_time",
    "iso-8601-publish-date",
    "displaydate",
    "date.release",
    "release_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "dc.created",
    "dc.date",
    "dc:date",
    "date.created",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "gentime",
    "ptime",
    "created",
    "creation_date",
    "datecreated",
    "date_published",
    "date",
    "article-date",
    "pub_date",
    "doc_date",
    "uploaddate",
    "lastpubdate",
    "vr:published_time",
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "modified",
    "updated",
    "revised",
    "lastmodified",
  };

  private PageDates() {}

  /// The date of publication; nothing if no evidence reads as a date.
  static Optional<Publication> find(
      URI url, Head head, JsonLd jsonLd, Layout layout, String language) {
    return declared(head, jsonLd, language)
        .or(() -> DateText.inPath(url.getRawPath() == null ? "" : url.getRawPath()))
        .or(() -> marked(head, language))
        .or(() -> printed(layout, language))
        .or(() -> modified(head, jsonLd, language));
  }

  private static Optional<Publication> declared(Head head, JsonLd jsonLd, String language) {
    Optional<Publication> linked = DateText.find(jsonLd.published(), language);
    if (linked.isPresent()) {
      return linked;
    }
    for (String name : PUBLISHED) {
      Optional<Publication> date = DateText.find(head.meta(name), language);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Publication> modified(Head head, JsonLd jsonLd, String language) {
    for (String name : MODIFIED) {
      Optional<Publication> date = DateText.find(head.meta(name), language);
      if (date.isPresent()) {
        return date;
      }
    }
    return DateText.find(jsonLd.modified(), language);
  }

  private static Optional<Publication> marked(Head head, String language) {
    Optional<Publication> best = Optional.empty();
    for (Element time : head.times()) {
      Optional<Publication> date = ofElement(time, language);
      if (date.isEmpty()) {
        continue;
      }
      if (time.hasAttr("pubdate") || time.attr("itemprop").contains("datePublished")) {
        return date;
      }
      best = best.isPresent() ? best : date;
    }
    return best;
  }

  private static Optional<Publication> ofElement(Element time, String language) {
    for (String attribute : new String[] {"datetime", "content", "data-datetime", "title"}) {
      Optional<Publication> date = DateText.find(time.attr(attribute), language);
      if (date.isPresent()) {
        return date;
      }
    }
    String text = time.text();
    return text.length() > 200 ? Optional.empty() : DateText.find(text, language);
  }

  private static Optional<Publication> printed(Layout layout, String language) {
    for (Block block : layout.blocks()) {
      if (block.length() < 120) {
        Optional<Publication> date = DateText.find(block.text(), language);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }
}
