package dev.stancewatch.web.xml;

/// Characters of a document and what may be told of them without knowing where they stand. For one
/// document and one thread.
final class PlainText {
  private static final int LAST_CODE_POINT = 0x10FFFF;
  private static final int LONGEST_REFERENCE = 12;

  /// Whether one of the first 128 characters is only itself between tags.
  private static final boolean[] ITSELF = itself();

  private final char[] characters;
  private final int end;

  PlainText(String text, int from) {
    this.characters = new char[text.length() - from];
    text.getChars(from, text.length(), characters, 0);
    this.end = text.indexOf('\r', from) < 0 ? characters.length : withoutReturns(characters);
  }

  char[] characters() {
    return characters;
  }

  int end() {
    return end;
  }

  /// The character, or NUL after the last one.
  char at(int index) {
    return index < end ? characters[index] : '\0';
  }

  boolean startsWith(String wanted, int from) {
    if (from + wanted.length() > end) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (characters[from + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Where these characters begin.
  int find(String wanted, int from) throws NotPlainException {
    for (int i = from; i <= end - wanted.length(); i++) {
      if (characters[i] == wanted.charAt(0) && startsWith(wanted, i)) {
        return i;
      }
    }
    throw new NotPlainException();
  }

  int skipSpace(int from) {
    int at = from;
    while (at < end && isSpace(characters[at])) {
      at++;
    }
    return at;
  }

  /// The first character from here on that may mean something: an ampersand, a bracket or a quote.
  int skipPlain(int from) throws NotPlainException {
    int at = from;
    while (at < end) {
      char c = characters[at];
      if (c < 0x80) {
        if (!ITSELF[c]) {
          return at;
        }
        at++;
      } else if (c < 0xD800 && c > 0x9F) {
        at++;
      } else {
        at += length(at);
      }
    }
    return at;
  }

  /// Walks over characters of which none means anything.
  void checkAll(int from, int to) throws NotPlainException {
    int at = from;
    while (at < to) {
      char c = characters[at];
      at += (c >= ' ' && c < 0x80) || c == '\n' || c == '\t' ? 1 : length(at);
    }
  }

  /// The number of the character that a reference stands for; the reference ends at the semicolon.
  int referenced(int ampersand, int semicolon) throws NotPlainException {
    int start = ampersand + 1;
    if (at(start) == '#') {
      return numbered(start + 1, semicolon);
    }
    return switch (new String(characters, start, semicolon - start)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> throw new NotPlainException();
    };
  }

  int semicolon(int ampersand) throws NotPlainException {
    for (int i = ampersand + 2; i < Math.min(end, ampersand + LONGEST_REFERENCE); i++) {
      if (characters[i] == ';') {
        return i;
      }
    }
    throw new NotPlainException();
  }

  private int numbered(int from, int semicolon) throws NotPlainException {
    boolean hex = at(from) == 'x';
    int start = hex ? from + 1 : from;
    int value = 0;
    for (int i = start; i < semicolon; i++) {
      char c = characters[i];
      int digit = c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
      value = value * (hex ? 16 : 10) + digit;
      if (digit < 0 || value > LAST_CODE_POINT) {
        throw new NotPlainException();
      }
    }
    boolean odd = value < ' ' && value != '\n' && value != '\t';
    boolean c1 = value >= 0x80 && value <= 0x9F;
    boolean none = (value >= 0xD800 && value < 0xE000) || value == 0xFFFE || value == 0xFFFF;
    if (start == semicolon || odd || c1 || none) {
      throw new NotPlainException();
    }
    return value;
  }

  /// Code units of a character beyond ASCII.
  private int length(int at) throws NotPlainException {
    char c = characters[at];
    if (c > 0x9F && (c < 0xD800 || (c > 0xDFFF && c < 0xFFFE))) {
      return 1;
    }
    if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(at + 1))) {
      return 2;
    }
    throw new NotPlainException();
  }

  /// Line ends become line feeds (XML 1.0, section 2.11); returns how many characters are left.
  private static int withoutReturns(char[] characters) {
    int to = 0;
    for (int from = 0; from < characters.length; from++) {
      char c = characters[from];
      boolean pair = c == '\r' && from + 1 < characters.length && characters[from + 1] == '\n';
      if (!pair) {
        characters[to++] = c == '\r' ? '\n' : c;
      }
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static boolean[] itself() {
    boolean[] itself = new boolean[0x80];
    for (char c = ' '; c < itself.length; c++) {
      itself[c] = "<&]\"'".indexOf(c) < 0;
    }
    itself['\n'] = true;
    return itself;
  }
}
