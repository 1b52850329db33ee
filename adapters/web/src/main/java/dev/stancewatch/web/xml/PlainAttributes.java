package dev.stancewatch.web.xml;

import java.util.ArrayList;
import java.util.List;

/// The attributes of one start tag. For one thread.
final class PlainAttributes {
  private final PlainText text;
  private final PlainNames names;
  private List<XmlAttribute> declarations = List.of();
  private List<XmlAttribute> others = List.of();
  private List<PlainNames.Name> used = List.of();

  PlainAttributes(PlainText text, PlainNames names) {
    this.text = text;
    this.names = names;
  }

  int count() {
    return declarations.size() + others.size();
  }

  /// Reads one attribute and the space behind it; returns where the next one begins.
  int read(int start) throws NotPlainException {
    int nameEnd = names.end(start);
    PlainNames.Name name = names.name(start, nameEnd);
    int equals = text.skipSpace(nameEnd);
    int quote = text.skipSpace(equals + 1);
    if (text.at(equals) != '=' || (text.at(quote) != '"' && text.at(quote) != '\'')) {
      throw new NotPlainException();
    }
    int close = close(quote + 1, text.at(quote));
    add(name, value(quote + 1, close));
    int next = text.skipSpace(close + 1);
    if (next == close + 1 && text.at(next) != '>' && text.at(next) != '/') {
      throw new NotPlainException();
    }
    return next;
  }

  /// All of them, the namespaces first, if none comes twice and each is of a known namespace.
  List<XmlAttribute> inOrder() throws NotPlainException {
    for (int i = 0; i < used.size(); i++) {
      PlainNames.Name name = used.get(i);
      if (!name.prefix().isEmpty()) {
        names.namespace(name);
      }
      for (int j = 0; j < i; j++) {
        PlainNames.Name other = used.get(j);
        boolean bothPrefixed = !name.prefix().isEmpty() && !other.prefix().isEmpty();
        if (name.local().equals(other.local())
            && (bothPrefixed || name.prefix().equals(other.prefix()))) {
          throw new NotPlainException();
        }
      }
    }
    if (declarations.isEmpty()) {
      return others;
    }
    List<XmlAttribute> all = new ArrayList<>(declarations);
    all.addAll(others);
    return all;
  }

  private void add(PlainNames.Name name, String value) throws NotPlainException {
    if (!name.isDeclaration()) {
      if (others.isEmpty()) {
        others = new ArrayList<>(4);
        used = new ArrayList<>(4);
      }
      others.add(new XmlAttribute(name.qualified(), value));
      used.add(name);
      return;
    }
    if (declarations.isEmpty()) {
      declarations = new ArrayList<>(4);
    }
    for (XmlAttribute declared : declarations) {
      if (declared.qualifiedName().equals(name.qualified())) {
        throw new NotPlainException();
      }
    }
    names.declare(name, value);
    declarations.add(new XmlAttribute(name.qualified(), value));
  }

  private int close(int start, char quote) throws NotPlainException {
    int at = text.skipPlain(start);
    char c = text.at(at);
    while (c != quote) {
      if (c == '<' || at >= text.end()) {
        throw new NotPlainException();
      }
      at = text.skipPlain(at + 1);
      c = text.at(at);
    }
    return at;
  }

  /// Space in values becomes blanks, references become what they stand for (XML 1.0, section
  /// 3.3.3).
  private String value(int start, int end) throws NotPlainException {
    char[] characters = text.characters();
    int at = start;
    while (at < end && characters[at] != '&' && characters[at] >= ' ') {
      at++;
    }
    if (at == end) {
      return new String(characters, start, end - start);
    }
    StringBuilder value = new StringBuilder(end - start).append(characters, start, at - start);
    while (at < end) {
      char c = characters[at];
      if (c == '&') {
        int semicolon = text.semicolon(at);
        value.appendCodePoint(text.referenced(at, semicolon));
        at = semicolon + 1;
      } else if (c < ' ' && c != '\n' && c != '\t') {
        throw new NotPlainException();
      } else {
        value.append(c < ' ' ? ' ' : c);
        at++;
      }
    }
    return value.toString();
  }
}
