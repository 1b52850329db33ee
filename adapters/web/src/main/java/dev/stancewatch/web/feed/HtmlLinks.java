package dev.stancewatch.web.feed;

import dev.stancewatch.web.url.Links;
import java.util.Locale;
import java.util.Set;

/// Makes the links in a piece of HTML absolute and leaves everything else as it is. For one text
/// and one thread.
final class HtmlLinks {
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "action", "poster", "data", "longdesc", "background");

  private final String html;
  private final String base;
  private final StringBuilder out = new StringBuilder(0);
  private int copiedTo;

  private HtmlLinks(String html, String base) {
    this.html = html;
    this.base = base;
  }

  /// @param base absolute address; without one nothing is changed
  static String absolute(String html, String base) {
    if (base.isEmpty() || html.indexOf('<') < 0 || html.indexOf('=') < 0) {
      return html;
    }
    return new HtmlLinks(html, base).run();
  }

  private String run() {
    int at = html.indexOf('<');
    while (at >= 0) {
      int next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      at = html.indexOf('<', Character.isLetter(next) ? tag(at + 1) : at + 1);
    }
    return out.isEmpty() ? html : out.append(html, copiedTo, html.length()).toString();
  }

  /// Walks over a tag and returns where it ends.
  private int tag(int start) {
    int at = start;
    while (at < html.length() && html.charAt(at) != '>') {
      if (html.charAt(at) == '=') {
        at = value(nameBefore(at), skipSpace(at + 1));
      } else {
        at++;
      }
    }
    return at;
  }

  private int value(String name, int start) {
    if (start >= html.length()) {
      return start;
    }
    char quote = html.charAt(start);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? start + 1 : start;
    int end = quoted ? html.indexOf(quote, from) : unquotedEnd(from);
    if (end < 0) {
      return html.length();
    }
    if (ADDRESSES.contains(name)) {
      resolve(from, end);
    }
    return quoted ? end + 1 : end;
  }

  private void resolve(int from, int end) {
    String reference = html.substring(from, end);
    if (reference.isBlank() || reference.startsWith("#") || Links.hasScheme(reference.strip())) {
      return;
    }
    String absolute = Links.resolve(base, reference.replace("&amp;", "&"));
    out.append(html, copiedTo, from).append(absolute.replace("&", "&amp;"));
    copiedTo = end;
  }

  private String nameBefore(int equals) {
    int end = equals;
    while (end > 0 && html.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(html.charAt(start - 1))) {
      start--;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int unquotedEnd(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
      at++;
    }
    return at;
  }
}
