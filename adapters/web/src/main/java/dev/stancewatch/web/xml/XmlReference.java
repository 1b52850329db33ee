package dev.stancewatch.web.xml;

import dev.stancewatch.web.charset.Windows1252;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// What an ampersand in the text of a document begins.
sealed interface XmlReference {
  /// A reference that XML itself knows.
  record Fine(int end) implements XmlReference {}

  /// A reference that stands for something an XML parser would not accept as it is.
  record Replaced(int end, String by) implements XmlReference {}

  /// No reference at all.
  record Bare() implements XmlReference {}

  /// Longer than any name of HTML.
  int MAX_NAME_CHARS = 32;

  Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");

  /// Angle brackets meant another character in HTML 4, for which feeds were written.
  Map<String, String> HTML_4 = Map.of("lang", "\u2329", "rang", "\u232A");

  /// @param declared values of the entities that the document declares
  static XmlReference at(String text, int ampersand, Map<String, String> declared) {
    int start = ampersand + 1;
    int limit = Math.min(text.length(), start + MAX_NAME_CHARS);
    int end = start;
    while (end < limit && isNameCharacter(text.charAt(end), end == start)) {
      end++;
    }
    if (end == start || end >= text.length() || text.charAt(end) != ';') {
      return new Bare();
    }
    if (text.charAt(start) == '#') {
      return numeric(text.substring(start + 1, end), end + 1);
    }
    return named(text.substring(start, end), end + 1, declared);
  }

  private static XmlReference named(String name, int end, Map<String, String> declared) {
    if (XML_NAMES.contains(name)) {
      return new Fine(end);
    }
    String own = declared.get(name);
    if (own != null) {
      return new Replaced(end, own);
    }
    String old = HTML_4.get(name);
    if (old != null) {
      return new Replaced(end, old);
    }
    if (Entities.isNamedEntity(name)) {
      return new Replaced(end, escaped(Parser.unescapeEntities("&" + name + ";", true)));
    }
    return new Bare();
  }

  private static XmlReference numeric(String digits, int end) {
    int codePoint = codePoint(digits);
    if (codePoint < 0) {
      return new Bare();
    }
    if (codePoint >= 0x80 && codePoint <= 0x9F) {
      return new Replaced(end, String.valueOf(Windows1252.ofC1((char) codePoint)));
    }
    boolean control =
        codePoint < ' ' && codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
    boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
    boolean none = codePoint == 0xFFFE || codePoint == 0xFFFF || codePoint > 0x10FFFF;
    if (control || surrogate || none) {
      return new Replaced(end, control ? "" : "\uFFFD");
    }
    // Upper-case X is common and no XML.
    return digits.charAt(0) == 'X' ? new Replaced(end, "&#" + codePoint + ";") : new Fine(end);
  }

  /// The number, something above Unicode if it is larger, or -1 if it is none.
  private static int codePoint(String digits) {
    boolean hex = !digits.isEmpty() && (digits.charAt(0) == 'x' || digits.charAt(0) == 'X');
    int radix = hex ? 16 : 10;
    int value = 0;
    int start = hex ? 1 : 0;
    if (start == digits.length()) {
      return -1;
    }
    for (int i = start; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, 0x110000);
    }
    return value;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    boolean digit = c >= '0' && c <= '9';
    return letter || digit || (first ? c == '#' : c == '_' || c == '-' || c == '.');
  }

  private static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;");
  }
}
