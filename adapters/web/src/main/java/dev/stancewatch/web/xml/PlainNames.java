package dev.stancewatch.web.xml;

import java.util.ArrayList;
import java.util.List;

/// Names of tags and attributes, each made once, and the namespaces that are in force. For one
/// document and one thread.
final class PlainNames {
  private static final int SLOTS = 512;
  private static final int LONGEST_NAME = 200;
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final PlainText text;
  private final Name[] names = new Name[SLOTS];
  private final List<Binding> bindings = new ArrayList<>();

  PlainNames(PlainText text) {
    this.text = text;
  }

  /// @param qualified as written
  record Name(String qualified, String prefix, String local) {
    boolean isDeclaration() {
      return prefix.equals("xmlns") || qualified.equals("xmlns");
    }
  }

  private record Binding(String prefix, String namespace) {}

  /// Where the name ends that begins here. Only ASCII is taken for plain.
  int end(int start) throws NotPlainException {
    int at = start;
    char c = text.at(at);
    while (isLetter(c) || (at > start && (c == '-' || c == '.' || c == ':' || isDigit(c)))) {
      c = text.at(++at);
    }
    if (at == start || at - start > LONGEST_NAME || c >= 0x80) {
      throw new NotPlainException();
    }
    return at;
  }

  Name name(int start, int end) throws NotPlainException {
    char[] characters = text.characters();
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + characters[i];
    }
    int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
    Name known = names[slot];
    int length = end - start;
    if (known != null
        && known.qualified().length() == length
        && text.startsWith(known.qualified(), start)) {
      return known;
    }
    Name made = made(new String(characters, start, length));
    names[slot] = made;
    return made;
  }

  /// How many namespaces are declared now; the number to go back to at the end of an element.
  int mark() {
    return bindings.size();
  }

  void backTo(int mark) {
    while (bindings.size() > mark) {
      bindings.removeLast();
    }
  }

  void declare(Name name, String namespace) throws NotPlainException {
    String prefix = name.prefix().isEmpty() ? "" : name.local();
    boolean reserved =
        prefix.startsWith("xml") || namespace.equals(XML) || namespace.contains("/2000/xmlns");
    if (reserved || (namespace.isEmpty() && !prefix.isEmpty())) {
      throw new NotPlainException();
    }
    bindings.add(new Binding(prefix, namespace));
  }

  /// The namespace of an element.
  String namespace(Name name) throws NotPlainException {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      if (bindings.get(i).prefix().equals(name.prefix())) {
        return bindings.get(i).namespace();
      }
    }
    if (name.prefix().equals("xml")) {
      return XML;
    }
    if (!name.prefix().isEmpty()) {
      throw new NotPlainException();
    }
    return "";
  }

  private static Name made(String qualified) throws NotPlainException {
    int colon = qualified.indexOf(':');
    if (colon < 0) {
      return new Name(qualified, "", qualified);
    }
    String local = qualified.substring(colon + 1);
    if (local.isEmpty() || !isLetter(local.charAt(0)) || local.indexOf(':') >= 0) {
      throw new NotPlainException();
    }
    return new Name(qualified, qualified.substring(0, colon), local);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
