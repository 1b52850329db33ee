package dev.stancewatch.web.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Who wrote a page, as it is printed.
final class Bylines {
  private static final int LONGEST = 100;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|door|av|af|text|autor|author|written by|posted by|de)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);

  private Bylines() {}

  /// The names of the authors, or empty if the page gives none.
  static String find(Head head, JsonLd jsonLd) {
    if (!jsonLd.author().isEmpty()) {
      return clean(jsonLd.author());
    }
    String declared =
        head.meta(
            "dc.creator",
            "dcterm.creator",
            "dcterms.creator",
            "author",
            "parsely-author",
            "article:author",
            "og:article:author",
            "sailthru.author",
            "citation_author",
            "byl",
            "twitter:data1_");
    if (!declared.isEmpty() && !declared.startsWith("http") && declared.length() <= LONGEST) {
      return clean(declared);
    }
    for (Element author : head.authors()) {
      String text = author.text().strip();
      if (!text.isEmpty() && text.length() <= LONGEST && author.childrenSize() <= 6) {
        return clean(text);
      }
    }
    return "";
  }

  private static String clean(String byline) {
    return BY.matcher(byline.strip()).replaceFirst("").strip();
  }
}
