package dev.stancewatch.web.xml;

import java.util.Arrays;
import java.util.List;

/// Reads well-formed documents in one walk, several times as fast as cleaning and parsing them, and
/// gives the same tree. At the first thing that is not plain it gives up, and the document is for
/// [XmlCleaner] and the parser of the JDK. For one document and one thread.
final class PlainDriver {
  /// More are compared with each other more slowly than a parser does.
  private static final int MOST_ATTRIBUTES = 32;

  private final PlainText text;
  private final PlainNames names;
  private final TreeBuilder tree;
  private final int longestTag;

  /// Of each open element: where its name begins and ends, and the mark of its namespaces.
  private int[] open = new int[3 * 32];

  private int depth;

  private PlainDriver(PlainText text, TreeBuilder tree, XmlLimits limits) {
    this.text = text;
    this.names = new PlainNames(text);
    this.tree = tree;
    this.longestTag = limits.maxFieldChars();
  }

  /// @throws NotPlainException if the document is odd, broken or too large; the tree is then of no
  ///   use
  static void drive(String text, TreeBuilder tree, XmlLimits limits) throws NotPlainException {
    XmlProlog prolog = XmlProlog.of(text);
    if (prolog.junkBefore() || !prolog.entities().isEmpty() || prolog.end() == text.length()) {
      throw new NotPlainException();
    }
    try {
      new PlainDriver(new PlainText(text, prolog.end()), tree, limits).run();
    } catch (XmlLimitException _) {
      throw new NotPlainException();
    }
  }

  private void run() throws NotPlainException, XmlLimitException {
    if (text.at(0) != '<') {
      throw new NotPlainException();
    }
    int at = startTag(1);
    while (depth > 0) {
      at = text.at(at) == '<' ? markup(at) : characters(at);
    }
    at = text.skipSpace(at);
    while (at < text.end()) {
      at = text.skipSpace(misc(at));
    }
    if (tree.leftUnread() != null) {
      throw new NotPlainException();
    }
  }

  private int markup(int at) throws NotPlainException, XmlLimitException {
    return switch (text.at(at + 1)) {
      case '/' -> endTag(at + 2);
      case '!' -> text.startsWith("<![CDATA[", at) ? characterData(at + 9) : misc(at);
      case '?' -> misc(at);
      default -> startTag(at + 1);
    };
  }

  /// Comments and instructions, which say nothing to a reader of feeds.
  private int misc(int at) throws NotPlainException {
    if (text.startsWith("<!--", at)) {
      return text.find("-->", at + 4) + 3;
    }
    if (text.startsWith("<?", at)) {
      return text.find("?>", at + 2) + 2;
    }
    throw new NotPlainException();
  }

  private int characterData(int start) throws NotPlainException {
    int end = text.find("]]>", start);
    text.checkAll(start, end);
    if (end > start) {
      tree.text(text.characters(), start, end - start);
    }
    return end + 3;
  }

  private int characters(int start) throws NotPlainException {
    int at = text.skipPlain(start);
    char c = text.at(at);
    while (c == '"' || c == '\'' || c == '\t' || (c == ']' && !text.startsWith("]]>", at))) {
      at = text.skipPlain(at + 1);
      c = text.at(at);
    }
    if (at > start) {
      tree.text(text.characters(), start, at - start);
    }
    if (c == '<') {
      return at;
    }
    if (c != '&') {
      throw new NotPlainException();
    }
    int semicolon = text.semicolon(at);
    char[] referenced = Character.toChars(text.referenced(at, semicolon));
    tree.text(referenced, 0, referenced.length);
    return semicolon + 1;
  }

  private int endTag(int start) throws NotPlainException {
    int nameEnd = names.end(start);
    int opened = open[3 * (depth - 1)];
    int length = open[3 * (depth - 1) + 1] - opened;
    int close = text.skipSpace(nameEnd);
    if (nameEnd - start != length || text.at(close) != '>') {
      throw new NotPlainException();
    }
    char[] characters = text.characters();
    for (int i = 0; i < length; i++) {
      if (characters[opened + i] != characters[start + i]) {
        throw new NotPlainException();
      }
    }
    end();
    return close + 1;
  }

  private void end() {
    depth--;
    names.backTo(open[3 * depth + 2]);
    tree.end();
  }

  private int startTag(int start) throws NotPlainException, XmlLimitException {
    int nameEnd = names.end(start);
    begin(start, nameEnd);
    PlainAttributes attributes = new PlainAttributes(text, names);
    int at = text.skipSpace(nameEnd);
    while (text.at(at) != '>' && text.at(at) != '/') {
      at = attributes.read(at);
      if (attributes.count() > MOST_ATTRIBUTES || at - start > longestTag) {
        throw new NotPlainException();
      }
    }
    PlainNames.Name name = names.name(start, nameEnd);
    List<XmlAttribute> all = attributes.inOrder();
    tree.start(name.prefix(), name.local(), names.namespace(name), all);
    if (tree.leftUnread() != null) {
      throw new NotPlainException();
    }
    if (text.at(at) == '/') {
      at++;
      end();
    }
    if (text.at(at) != '>') {
      throw new NotPlainException();
    }
    return at + 1;
  }

  private void begin(int nameStart, int nameEnd) {
    if (3 * depth == open.length) {
      open = Arrays.copyOf(open, 2 * open.length);
    }
    open[3 * depth] = nameStart;
    open[3 * depth + 1] = nameEnd;
    open[3 * depth + 2] = names.mark();
    depth++;
  }
}
