package dev.stancewatch.web.page;

import dev.stancewatch.web.url.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds the articles that a page without a feed lists: links on the same site whose text reads
/// like a headline and whose address looks like one of an article. Immutable; threads may share it.
public final class LinkLists {
  private static final int MOST_LINKS = 500;
  private static final int MOST_ANCHORS = 5_000;
  private static final int LARGEST_CARD = 80;
  private static final int FEWEST_WORDS = 4;
  private static final int SHORTEST_TITLE = 20;
  private static final int LONGEST_TITLE = 300;

  /// Three words joined by hyphens, a long number, or a page name.
  private static final Pattern ARTICLE_PATH =
      Pattern.compile(
          "[\\p{L}\\d]+(?:[-_][\\p{L}\\d%]+){3,}|\\d{5,}|\\.(?:s?html?|php|aspx?)$|/a/|/article");

  private static final Pattern LIST_PATH =
      Pattern.compile(
          "/(?:tag|tags|category|categories|topic|topics|author|authors|section|search|login|account|about|contact"
              + "|privacy|terms|imprint|impressum|datenschutz|newsletter|subscribe|rss|feed)(?:/|$)");

  private LinkLists() {}

  /// The links to articles, in the order of the page, each address once with its longest text.
  ///
  /// @param url where the page was fetched from
  public static List<PageLink> read(URI url, String html) {
    Document document =
        Parser.htmlParser()
            .setMaxDepth(PageReader.DEEPEST_NESTING)
            .parseInput(
                html.substring(0, Math.min(html.length(), PageReader.LONGEST_PAGE)),
                url.toString());
    Naming naming = new Naming();
    Map<String, PageLink> found = new LinkedHashMap<>();
    for (Element anchor : document.select("a[href]").stream().limit(MOST_ANCHORS).toList()) {
      if (found.size() >= MOST_LINKS) {
        break;
      }
      findLink(url, anchor, naming)
          .ifPresent(link -> found.merge(link.url().toString(), link, LinkLists::longer));
    }
    return new ArrayList<>(found.values());
  }

  private static PageLink longer(PageLink one, PageLink two) {
    return two.title().length() > one.title().length() ? two : one;
  }

  private static Optional<PageLink> findLink(URI page, Element anchor, Naming naming) {
    String title = anchor.text().strip();
    boolean headline = title.length() >= SHORTEST_TITLE && title.length() <= LONGEST_TITLE;
    if (!headline || (title.split("\\s+", FEWEST_WORDS).length < FEWEST_WORDS && !isWide(title))) {
      return Optional.empty();
    }
    Optional<URI> target =
        Addresses.find(withoutFragment(Links.resolve(page.toString(), anchor.attr("href"))));
    return target
        .filter(url -> isSameSite(page, url) && looksLikeArticle(url))
        .filter(_ -> !isInNavigation(anchor, naming))
        .map(url -> new PageLink(url, title, day(url, anchor)));
  }

  /// Scripts without spaces between words.
  private static boolean isWide(String title) {
    return title.codePoints().anyMatch(c -> Character.isIdeographic(c));
  }

  private static @Nullable Publication day(URI url, Element anchor) {
    Optional<Publication> inPath = DateText.inPath(url.getRawPath());
    if (inPath.isPresent()) {
      return inPath.get();
    }
    Element around = anchor;
    for (int up = 0; up < 4 && around != null; up++) {
      List<Element> card = around.nodeStream(Element.class).limit(LARGEST_CARD).toList();
      if (card.stream().anyMatch(other -> isOtherHeadline(other, anchor))) {
        return null;
      }
      List<Element> times = card.stream().filter(element -> element.nameIs("time")).toList();
      if (times.size() == 1) {
        String stated = times.getFirst().attr("datetime");
        return DateText.find(stated.isEmpty() ? times.getFirst().text() : stated, "").orElse(null);
      }
      around = around.parent();
    }
    return null;
  }

  private static boolean isOtherHeadline(Element element, Element anchor) {
    return element.nameIs("a")
        && element.text().length() >= SHORTEST_TITLE
        && !element.attr("href").equals(anchor.attr("href"));
  }

  private static boolean looksLikeArticle(URI url) {
    String path = String.valueOf(url.getRawPath()).toLowerCase(Locale.ROOT);
    boolean dated = DateText.inPath(path).isPresent();
    return !LIST_PATH.matcher(path).find() && (dated || ARTICLE_PATH.matcher(path).find());
  }

  private static boolean isInNavigation(Element anchor, Naming naming) {
    for (Element up = anchor.parent(); up != null && !up.nameIs("body"); up = up.parent()) {
      boolean navigation =
          switch (up.normalName()) {
            case "nav", "footer", "form", "menu" -> true;
            default -> naming.hint(up) == Hint.COMMENTS;
          };
      if (navigation) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameSite(URI page, URI url) {
    String own = host(page);
    String other = host(url);
    return url.getScheme() != null
        && url.getScheme().startsWith("http")
        && (other.equals(own) || other.endsWith("." + own) || own.endsWith("." + other));
  }

  private static String host(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
