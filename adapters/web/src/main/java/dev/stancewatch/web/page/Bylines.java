package dev.stancewatch.web.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Who wrote a page, as it is printed. A person named on the page goes before the house that
/// publishes it.
final class Bylines {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 12;

  private static final Pattern BY =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:(?:posted|written|published|story|words|text|veröffentlicht|geschrieben|eingestellt"
              + "|publicado|publié|scritto)\\b.{0,50}?)?(?<!\\p{L})(?:by|von|par|por|di|door|av|af|text|autor(?:in)?|author"
              + "|auteur|автор)\\s*:?\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// What follows the names: a date, a time, a handle, a role.
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:\\s[-|•·–—]\\s?.*|\\s[-|•·–—]|,?\\s@\\w+.*|\\s\\(?\\d{1,2}[.:/].*|\\s\\d{1,2}\\.?\\s\\p{L}+\\s\\d{4}.*"
              + "|,?\\s(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s\\d.*|\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2},\\s\\d{4}.*|,?\\s(?:updated|published|posted|am|on)\\s.*\\d.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A section or a place before the names, `Business by A. Person`.
  private static final Pattern LABEL = Pattern.compile("^(?:\\S+\\s+){1,3}by\\s+(?=\\p{Lu})");

  /// What themes put into a box beside the names.
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\b(?:sign|log) ?(?:in|up|out)\\b|\\b(?:subscribe|register|follow us|share this)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s,;:|]+$|^(?i:by|von)$");

  private Bylines() {}

  /// The names of the authors, or empty if the page gives none.
  static String find(Head head, JsonLd jsonLd) {
    String declared = clean(jsonLd.author());
    if (isPerson(declared, head)) {
      return declared;
    }
    String meta =
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
            "byl");
    String named = meta.startsWith("http") || meta.length() > LONGEST ? "" : clean(meta);
    if (isPerson(named, head)) {
      return named;
    }
    String printed = printed(head);
    if (!printed.isEmpty()) {
      return printed;
    }
    return declared.isEmpty() ? named : declared;
  }

  private static boolean isPerson(String name, Head head) {
    String site =
        squash(head.meta("og:site_name", "application-name", "publisher", "dc.publisher"));
    String plain = squash(name);
    return !name.isEmpty()
        && !(site.length() > 2 && (site.contains(plain) || plain.contains(site)))
        && !name.contains(".com")
        && !plain.matches("admin|administrator|redaktion|editor|webmaster|root|staff");
  }

  private static String squash(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String printed(Head head) {
    for (Element author : head.authors()) {
      String text = author.text().strip();
      if (text.isEmpty() || text.length() > LONGEST || isInComments(author)) {
        continue;
      }
      String names = LABEL.matcher(clean(text)).replaceFirst("");
      boolean control = CONTROL.matcher(names).find();
      if (!names.isEmpty() && !control && names.split("\\s+", -1).length <= MOST_WORDS) {
        return names;
      }
    }
    return "";
  }

  private static boolean isInComments(Element element) {
    Naming naming = new Naming();
    for (Element up = element; up != null && !up.nameIs("body"); up = up.parent()) {
      if (naming.hint(up) == Hint.COMMENTS) {
        return true;
      }
    }
    return false;
  }

  private static String clean(String raw) {
    String byline = Parser.unescapeEntities(raw, false).strip();
    if (byline.length() > LONGEST) {
      return byline;
    }
    Matcher by = BY.matcher(byline);
    String names = by.find() ? byline.substring(by.end()) : byline;
    return EDGES.matcher(AFTER.matcher(names).replaceFirst("")).replaceAll("");
  }
}
