package dev.stancewatch.web.xml;

import dev.stancewatch.web.url.Links;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a document from events and keeps the limits. For one document and one thread.
final class TreeBuilder {
  /// Elements in which white space is only layout.
  private static final Set<String> STRUCTURE =
      Set.of("rss", "rdf", "channel", "item", "items", "feed", "entry", "author", "group", "image");

  private final XmlLimits limits;
  private final String documentBase;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  /// The text so far, if it came in one piece.
  private String whole = "";

  private @Nullable XmlElement root;
  private @Nullable String rootNamespace;
  private @Nullable String leftUnread;
  private Vocabulary lastVocabulary = Vocabulary.CORE;
  private String lastNamespace = "";

  /// Whether white space is only layout here.
  private boolean structural;

  private int elements;
  private int items;

  TreeBuilder(XmlLimits limits, String documentBase) {
    this.limits = limits;
    this.documentBase = documentBase;
  }

  void start(String prefix, String localName, String namespace, List<XmlAttribute> attributes)
      throws XmlLimitException {
    flush();
    if (open.size() >= limits.maxDepth()) {
      throw new XmlLimitException("elements nested deeper than " + limits.maxDepth());
    }
    if (++elements > limits.maxElements()) {
      throw new XmlLimitException("more than " + limits.maxElements() + " elements");
    }
    if (attributes.size() > limits.maxAttributes()) {
      throw new XmlLimitException("more than " + limits.maxAttributes() + " attributes");
    }
    XmlElement element = element(prefix, localName, namespace, attributes);
    if (isItem(element) && ++items > limits.maxItems()) {
      leftUnread = "more than " + limits.maxItems() + " items, the rest was left unread";
      return;
    }
    XmlElement parent = open.peek();
    if (parent != null) {
      parent.add(element);
    } else if (root == null) {
      root = element;
    }
    open.push(element);
    structural = STRUCTURE.contains(element.name());
  }

  void text(String value) {
    text(value.toCharArray(), 0, value.length());
  }

  void text(char[] characters, int start, int length) {
    boolean first = whole.isEmpty() && text.isEmpty();
    boolean layout = first && structural && isSpace(characters, start, length);
    if (open.isEmpty() || layout) {
      return;
    }
    int room = limits.maxFieldChars() - text.length();
    int kept = Math.min(length, room - whole.length());
    if (first) {
      whole = new String(characters, start, kept);
    } else {
      text.append(whole).append(characters, start, kept);
      whole = "";
    }
    if (length > kept) {
      leftUnread = "a text longer than " + limits.maxFieldChars() + " characters was cut";
    }
  }

  void end() {
    flush();
    open.poll();
    XmlElement parent = open.peek();
    structural = parent != null && STRUCTURE.contains(parent.name());
  }

  /// Whether the root was closed or there is no room for more, so that reading can stop.
  boolean complete() {
    return (root != null && open.isEmpty()) || items > limits.maxItems();
  }

  @Nullable XmlElement root() {
    return root;
  }

  /// What was not read for want of room, or `null`.
  @Nullable String leftUnread() {
    return leftUnread;
  }

  private XmlElement element(
      String prefix, String localName, String namespace, List<XmlAttribute> attributes) {
    XmlElement parent = open.peek();
    String base = parent == null ? documentBase : parent.base();
    String language = parent == null ? "" : parent.language();
    for (XmlAttribute attribute : attributes) {
      if (attribute.qualifiedName().equals("xml:base")) {
        base = Links.resolve(base, attribute.value());
      } else if (attribute.qualifiedName().equals("xml:lang")) {
        language = attribute.value();
      }
    }
    Vocabulary vocabulary = vocabulary(prefix, namespace);
    return new XmlElement(vocabulary, prefix, localName, attributes, base, language);
  }

  /// A root may put itself into any namespace, known or not: that one is the document's own.
  private Vocabulary vocabulary(String prefix, String namespace) {
    if (namespace.isEmpty() && prefix.isEmpty()) {
      rootNamespace = rootNamespace == null ? "" : rootNamespace;
      return Vocabulary.CORE;
    }
    if (rootNamespace == null) {
      rootNamespace = namespace;
    }
    if (namespace.isEmpty()) {
      return Vocabulary.of(namespace, prefix);
    }
    if (!namespace.equals(lastNamespace)) {
      Vocabulary known = vocabularies.computeIfAbsent(namespace, name -> Vocabulary.of(name, ""));
      boolean own = known == Vocabulary.OTHER && namespace.equals(rootNamespace);
      lastVocabulary = own ? Vocabulary.CORE : known;
      lastNamespace = namespace;
    }
    return lastVocabulary;
  }

  private static boolean isSpace(char[] characters, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (characters[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isItem(XmlElement element) {
    return element.name().equals("item") || element.name().equals("entry");
  }

  private void flush() {
    XmlElement element = open.peek();
    String all = text.isEmpty() ? whole : text.toString();
    String value = structural ? all.strip() : all;
    if (element != null && !value.isEmpty()) {
      element.add(new XmlText(value));
    }
    whole = "";
    text.setLength(0);
  }
}
