package dev.stancewatch.web.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a quote that closes a value from one that somebody forgot to escape.
final class TagEnds {
  /// No attribute of a feed has a longer name.
  private static final int MAX_NAME_CHARS = 100;

  private static final int MAX_VALUE_CHARS = 2_000;

  private static final Pattern HTML =
      Pattern.compile(
          "</?(?:a|b|i|u|p|em|br|h[1-6]|li|ul|ol|img|div|span|strong)(?:\\s[^<>]{0,500})?/?>");

  private TagEnds() {}

  /// Whether the value ends at this quote: after it comes the end of the tag or another attribute.
  static boolean closes(String text, int quote) {
    int at = skipSpace(text, quote + 1);
    if (at >= text.length() || ">/<?".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    int end = at;
    while (end < text.length() && end - at < MAX_NAME_CHARS && isName(text.charAt(end))) {
      end++;
    }
    int next = skipSpace(text, end);
    return end > at && next < text.length() && text.charAt(next) == '=';
  }

  /// Where the text ends that an angle bracket in a value begins, or -1 if the value was never
  /// closed: an HTML tag, or the bracket alone if the next quote ends a value and does not begin
  /// one.
  static int endInValue(String text, int bracket, char quote) {
    Matcher html = HTML.matcher(text).region(bracket, text.length());
    if (html.lookingAt()) {
      return html.end();
    }
    int next = text.indexOf(quote, bracket);
    boolean inValue =
        next > 0
            && next - bracket < MAX_VALUE_CHARS
            && text.charAt(next - 1) != '='
            && closes(text, next);
    return inValue ? bracket + 1 : -1;
  }

  static String escaped(String markup) {
    return markup.replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&apos;");
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
