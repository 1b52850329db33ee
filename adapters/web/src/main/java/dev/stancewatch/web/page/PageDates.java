package dev.stancewatch.web.page;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// When a page says it was published. Evidence is asked in order of trust: what the page declares
/// for machines, the address, elements marked as a date, the lines around the headline, the address
/// of the leading picture, any other line, and last its scripts.
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

  private static final int LONGEST_LINE = 120;
  private static final int LINES_AFTER_HEADLINE = 12;
  private static final int LINES_BEFORE_HEADLINE = 6;
  private static final int LONGEST_SCRIPT = 200_000;

  /// A date in a script, after a word that says it is one.
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)(?:publi|date|created|time)\\w{0,20}[\"'(:=\\s\\\\]{1,8}(20\\d\\d[-/]\\d{1,2}[-/]\\d{1,2})");

  private final URI url;
  private final Head head;
  private final JsonLd jsonLd;
  private final Layout layout;
  private final String language;

  private PageDates(URI url, Head head, JsonLd jsonLd, Layout layout, String language) {
    this.url = url;
    this.head = head;
    this.jsonLd = jsonLd;
    this.layout = layout;
    this.language = language;
  }

  /// The date of publication; nothing if no evidence reads as a date.
  static Optional<Publication> find(
      URI url, Head head, JsonLd jsonLd, Layout layout, String language) {
    return new PageDates(url, head, jsonLd, layout, language).find();
  }

  private Optional<Publication> find() {
    Optional<Publication> declared = declared().map(this::inLocalTime);
    if (declared.isPresent()) {
      return declared;
    }
    int headline = headline();
    return inAddress()
        .or(this::marked)
        .or(() -> printed(headline, headline + LINES_AFTER_HEADLINE))
        .or(() -> printed(headline - LINES_BEFORE_HEADLINE, headline))
        .or(() -> DateText.inPath(head.meta("og:image", "twitter:image")))
        .or(() -> printed(0, layout.blocks().size()))
        .or(this::modified)
        .or(this::inScripts);
  }

  private Optional<Publication> declared() {
    Optional<Publication> linked = read(jsonLd.published());
    return linked.isPresent() ? linked : meta(PUBLISHED);
  }

  private Optional<Publication> modified() {
    return meta(MODIFIED).or(() -> read(jsonLd.modified()));
  }

  private Optional<Publication> meta(String[] names) {
    for (String name : names) {
      Optional<Publication> date = read(head.meta(name));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /// A time in UTC may be of another day than the one printed for readers: near midnight the
  /// printed day counts, where the page or its address shows it.
  private Publication inLocalTime(Publication declared) {
    if (!declared.iso().endsWith("Z")) {
      return declared;
    }
    int headline = headline();
    return inAddress()
        .filter(day -> isNextTo(declared, day))
        .or(() -> printed(headline - LINES_BEFORE_HEADLINE, headline + LINES_AFTER_HEADLINE))
        .filter(day -> isNextTo(declared, day))
        .map(day -> new Publication(day.day(), declared.at(), day.day().toString()))
        .orElse(declared);
  }

  /// Whether two differ by one day in the direction in which a time zone can move the declared
  /// hour.
  private static boolean isNextTo(Publication declared, Publication printed) {
    long days = ChronoUnit.DAYS.between(declared.day(), printed.day());
    int hour = Integer.parseInt(declared.at().toString().substring(11, 13));
    return (days == 1 && hour >= 10) || (days == -1 && hour < 12);
  }

  private Optional<Publication> inAddress() {
    return DateText.inPath(url.getRawPath() == null ? "" : url.getRawPath());
  }

  private Optional<Publication> marked() {
    Optional<Publication> best = Optional.empty();
    for (Element time : head.times()) {
      Optional<Publication> date = ofElement(time);
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

  private Optional<Publication> ofElement(Element time) {
    for (String attribute : new String[] {"datetime", "content", "data-datetime", "title"}) {
      Optional<Publication> date = read(time.attr(attribute));
      if (date.isPresent()) {
        return date;
      }
    }
    String text = time.text();
    return text.length() > 2 * LONGEST_LINE ? Optional.empty() : read(text);
  }

  private int headline() {
    for (int i = 0; i < layout.blocks().size(); i++) {
      if (layout.blocks().get(i).kind() == Block.Kind.TITLE) {
        return i;
      }
    }
    return 0;
  }

  private Optional<Publication> printed(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, layout.blocks().size()); i++) {
      Block block = layout.blocks().get(i);
      Optional<Publication> date =
          block.length() < LONGEST_LINE ? read(block.text()) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<Publication> inScripts() {
    for (String script : head.scripts()) {
      Matcher matcher =
          IN_SCRIPT.matcher(script.substring(0, Math.min(script.length(), LONGEST_SCRIPT)));
      while (matcher.find()) {
        Optional<Publication> date = read(matcher.group(1));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Publication> read(String text) {
    return DateText.find(text, language);
  }
}
