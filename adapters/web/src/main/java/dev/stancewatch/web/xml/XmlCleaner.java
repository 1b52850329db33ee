package dev.stancewatch.web.xml;

import dev.stancewatch.web.charset.Windows1252;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes text fit for an XML parser that knows no DTD: HTML entities become characters, the prolog,
/// comments and instructions go, bare ampersands and angle brackets are escaped, characters that
/// XML forbids are dropped. Text that needs none of it is not copied. For one document and one
/// thread.
final class XmlCleaner {
  /// Above the depth that is read, because careless feeds leave a tag open here and there; only to
  /// stop early.
  private static final int MAX_UNCLOSED = 10_000;

  private final String text;

  /// The same as an array, which is faster to walk over.
  private final char[] characters;

  private final XmlLimits limits;
  private final StringBuilder out = new StringBuilder(0);
  private int copiedTo;
  private int unclosed;
  private @Nullable String repair;
  private Map<String, String> declared = Map.of();

  private XmlCleaner(String text, XmlLimits limits) {
    this.text = text;
    this.characters = text.toCharArray();
    this.limits = limits;
  }

  /// @param start where in the text the first tag begins
  /// @param repair what was broken, or `null` if the text was only unusual
  record Cleaned(String text, int start, @Nullable String repair) {}

  static Cleaned clean(String text, XmlLimits limits) throws XmlLimitException {
    return new XmlCleaner(text, limits).run();
  }

  private Cleaned run() throws XmlLimitException {
    XmlProlog prolog = XmlProlog.of(text);
    declared = prolog.entities();
    if (prolog.junkBefore()) {
      repair = "text before the first tag";
    }
    copiedTo = prolog.end();
    int at = prolog.end();
    while (at < characters.length) {
      char c = characters[at];
      if (c > '<' && c < 0x80) {
        at++;
      } else if (c == '&') {
        at = reference(at);
      } else if (c == '<') {
        at = markup(at);
      } else if (isOdd(c)) {
        at = oddCharacter(at, c);
      } else {
        at++;
      }
    }
    if (out.isEmpty()) {
      return new Cleaned(text, copiedTo, repair);
    }
    return new Cleaned(out.append(text, copiedTo, characters.length).toString(), 0, repair);
  }

  private int markup(int at) throws XmlLimitException {
    if (text.startsWith("<![CDATA[", at)) {
      return characterData(at);
    }
    if (text.startsWith("<!--", at)) {
      return drop(at, "-->", 4);
    }
    if (text.startsWith("<?", at)) {
      return drop(at, "?>", 2);
    }
    if (text.startsWith("<!", at)) {
      return drop(at, ">", 2);
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '/') {
      unclosed--;
      return at + 2;
    }
    if (Character.isLetter(next) || next == '_' || next == ':') {
      return tag(at + 1);
    }
    repair = "a bare angle bracket";
    return replace(at, at + 1, "&lt;");
  }

  /// Walks over a start tag, so that its size is known before a parser keeps tables of it.
  private int tag(int start) throws XmlLimitException {
    if (unclosed > MAX_UNCLOSED) {
      throw new XmlLimitException("more than " + MAX_UNCLOSED + " tags that nothing closes");
    }
    int at = start;
    int values = 0;
    while (at < characters.length) {
      char c = characters[at];
      if (c == '<' || c == '>') {
        unclosed += c == '<' || characters[at - 1] == '/' ? 0 : 1;
        return c == '<' ? at : at + 1;
      }
      boolean quote = (c == '"' || c == '\'') && lastVisible(at) == '=';
      if (quote && ++values > limits.maxAttributes()) {
        throw new XmlLimitException("more than " + limits.maxAttributes() + " attributes");
      }
      at = quote ? value(at + 1, c) : at + 1;
      if (at - start > limits.maxFieldChars()) {
        throw new XmlLimitException("a tag longer than " + limits.maxFieldChars());
      }
    }
    return at;
  }

  /// Walks over the value of an attribute and returns what follows its closing quote.
  private int value(int start, char quote) {
    int at = start;
    while (at < characters.length) {
      char c = characters[at];
      if (c == '&') {
        at = reference(at);
      } else if (c == '<') {
        int end = TagEnds.endInValue(text, at, quote);
        if (end < 0) {
          return at;
        }
        repair = "markup in a quoted value";
        at = replace(at, end, TagEnds.escaped(text.substring(at, end)));
      } else if (isOdd(c)) {
        at = oddCharacter(at, c);
      } else if (c != quote) {
        at++;
      } else if (TagEnds.closes(text, at)) {
        return at + 1;
      } else {
        repair = "a quote in a quoted value";
        at = replace(at, at + 1, "&quot;");
      }
    }
    return at;
  }

  private char lastVisible(int before) {
    int at = before - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  private int characterData(int start) {
    int end = text.indexOf("]]>", start);
    if (end < 0) {
      repair = "a CDATA section without end";
      end = text.length();
    }
    int at = start;
    while (at < end) {
      char c = characters[at];
      at = c >= ' ' && c < 0x80 ? at + 1 : isOdd(c) ? oddCharacter(at, c) : at + 1;
    }
    return Math.min(end + 3, text.length());
  }

  private int drop(int start, String terminator, int minimum) {
    int end = text.indexOf(terminator, start + minimum);
    if (end < 0) {
      repair = "a comment or declaration without end";
      return replace(start, text.length(), "");
    }
    return replace(start, end + terminator.length(), "");
  }

  private int reference(int at) {
    XmlReference found = XmlReference.at(text, at, declared);
    return switch (found) {
      case XmlReference.Fine(int end) -> end;
      case XmlReference.Replaced(int end, String by) -> replace(at, end, by);
      case XmlReference.Bare() -> {
        repair = "a bare ampersand";
        yield replace(at, at + 1, "&amp;");
      }
    };
  }

  private static boolean isOdd(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= 0x80 && c <= 0x9F)
        || c >= 0xD800;
  }

  private int oddCharacter(int at, char c) {
    if (c >= 0x80 && c <= 0x9F) {
      return replace(at, at + 1, String.valueOf(Windows1252.ofC1(c)));
    }
    if (c < ' ') {
      repair = "control characters";
      return replace(at, at + 1, "");
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      return at + 2;
    }
    if (Character.isSurrogate(c) || c >= 0xFFFE) {
      repair = "characters that are none";
      return replace(at, at + 1, "\uFFFD");
    }
    return at + 1;
  }

  private int replace(int from, int to, String by) {
    if (out.isEmpty()) {
      out.ensureCapacity(text.length() + 64);
    }
    out.append(text, copiedTo, from).append(by);
    copiedTo = to;
    return to;
  }
}
