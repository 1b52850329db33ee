package dev.stancewatch.web.xml;

import java.util.HashMap;
import java.util.Map;

/// What stands before the first tag of a document. Of a DOCTYPE only short internal entities
/// without markup or references are kept, so that nothing can grow and nothing can be loaded.
///
/// @param end where the first tag begins
/// @param junkBefore whether text stands there that does not belong
/// @param entities name to value, escaped for XML; empty for a declared entity whose value is not
///   kept
record XmlProlog(int end, boolean junkBefore, Map<String, String> entities) {
  private static final int MAX_ENTITIES = 100;
  private static final int MAX_VALUE_CHARS = 200;
  private static final int MAX_SUBSET_CHARS = 65_536;

  static XmlProlog of(String text) {
    int at = skipSpace(text, 0);
    boolean junk = at < text.length() && text.charAt(at) != '<';
    if (junk) {
      int first = text.indexOf('<', at);
      at = first < 0 ? text.length() : first;
    }
    Map<String, String> entities = Map.of();
    while (true) {
      int end;
      if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at + 4);
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        end = doctypeEnd(text, at);
        entities = entities(text.substring(at, Math.min(end, at + MAX_SUBSET_CHARS)));
      } else {
        return new XmlProlog(at, junk, entities);
      }
      at = skipSpace(text, end);
    }
  }

  private static int doctypeEnd(String text, int start) {
    int close = text.indexOf('>', start);
    int bracket = text.indexOf('[', start);
    if (bracket < 0 || close < 0 || close < bracket) {
      return close < 0 ? text.length() : close + 1;
    }
    int at = bracket;
    while (true) {
      at = text.indexOf(']', at + 1);
      if (at < 0) {
        return text.length();
      }
      int next = skipSpace(text, at + 1);
      if (next < text.length() && text.charAt(next) == '>') {
        return next + 1;
      }
    }
  }

  private static Map<String, String> entities(String doctype) {
    Map<String, String> entities = new HashMap<>();
    int at = doctype.indexOf("<!ENTITY");
    while (at >= 0 && entities.size() < MAX_ENTITIES) {
      int end = doctype.indexOf('>', at);
      if (end < 0) {
        break;
      }
      String[] words = doctype.substring(at + 8, end).strip().split("\\s+", 2);
      if (words.length == 2 && !words[0].equals("%")) {
        entities.putIfAbsent(words[0], value(words[1].strip()));
      }
      at = doctype.indexOf("<!ENTITY", end);
    }
    return entities;
  }

  private static String value(String declared) {
    if (declared.length() < 2 || declared.length() > MAX_VALUE_CHARS) {
      return "";
    }
    char quote = declared.charAt(0);
    boolean quoted = quote == '"' || quote == '\'';
    if (!quoted || declared.charAt(declared.length() - 1) != quote) {
      return "";
    }
    String value = declared.substring(1, declared.length() - 1);
    boolean plain = value.chars().noneMatch(c -> c == '&' || c == '%' || c == '<' || c < ' ');
    return plain ? value : "";
  }

  private static int after(String text, String terminator, int from) {
    int end = text.indexOf(terminator, from);
    return end < 0 ? text.length() : end + terminator.length();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }
}
