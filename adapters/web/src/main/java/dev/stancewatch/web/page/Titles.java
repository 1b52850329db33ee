package dev.stancewatch.web.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The headline of a page, without the name of the site around it.
final class Titles {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " / ", " · ", " • ", " > "
  };

  private Titles() {}

  /// The headline, or empty if the page has none.
  static String find(Head head, JsonLd jsonLd) {
    String declared = jsonLd.isArticle() ? jsonLd.headline() : "";
    if (declared.isEmpty()) {
      declared =
          head.meta(
              "og:title",
              "twitter:title",
              "dc.title",
              "dcterms.title",
              "parsely-title",
              "sailthru.title",
              "citation_title",
              "headline");
    }
    String site = head.meta("og:site_name", "application-name");
    if (!declared.isEmpty()) {
      return withoutSite(declared, site, head);
    }
    String only = onlyHeadline(head.headlines());
    if (head.documentTitle().isEmpty()) {
      return only;
    }
    return withoutSite(head.documentTitle(), site, head);
  }

  private static String onlyHeadline(List<Element> headlines) {
    return headlines.isEmpty() ? "" : headlines.getFirst().text().strip();
  }

  /// Cuts a part that a headline on the page lacks, or that names the site.
  private static String withoutSite(String title, String site, Head head) {
    for (Element headline : head.headlines()) {
      String text = headline.text().strip();
      if (text.length() > 10 && title.contains(text)) {
        return text;
      }
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String before = title.substring(0, last).strip();
        String after = title.substring(last + separator.length()).strip();
        if (after.equalsIgnoreCase(site)
            || (site.isEmpty() && before.split("\\s+", -1).length >= 4)) {
          return before;
        }
        if (title.substring(0, title.indexOf(separator)).strip().equalsIgnoreCase(site)) {
          return title.substring(title.indexOf(separator) + separator.length()).strip();
        }
      }
    }
    return Parser.unescapeEntities(title, false).strip();
  }
}
