package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Flattens the element tree of a page into a [Layout] in one walk. For one page and one thread.
final class LayoutBuilder implements NodeFilter {
  /// How an element takes part in the flow of text; what is named nowhere is a block.
  private enum Flow {
    /// No reader sees its text as text.
    SKIPPED,
    /// Runs on in a line of text.
    INLINE,
    BLOCK
  }

  private static final Map<String, Flow> FLOWS = flows();

  private static final class Open {
    final int index;
    final int parent;
    final String tag;
    final String name;
    final Hint hint;
    final int from;
    int to;
    int end;

    Open(int index, int parent, String tag, String name, Hint hint, int from) {
      this.index = index;
      this.parent = parent;
      this.tag = tag;
      this.name = name;
      this.hint = hint;
      this.from = from;
    }
  }

  private final Naming naming = new Naming();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Open> opened = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int current = -1;
  private int linkDepth;
  private int linkChars;
  private int breaks;
  private int letters;
  private boolean blank;

  private LayoutBuilder() {}

  /// Walks everything below `body`.
  static Layout of(Element body) {
    LayoutBuilder builder = new LayoutBuilder();
    builder.open("body", "", Hint.NEUTRAL);
    for (Node child : body.childNodes()) {
      child.filter(builder);
    }
    builder.close();
    List<Box> boxes = new ArrayList<>(builder.opened.size());
    for (Open open : builder.opened) {
      boxes.add(
          new Box(
              open.index,
              open.parent,
              open.end,
              open.tag,
              open.name,
              open.hint,
              open.from,
              open.to));
    }
    return new Layout(List.copyOf(builder.blocks), List.copyOf(boxes));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.CONTINUE;
    }
    Flow flow = FLOWS.getOrDefault(tag, Flow.BLOCK);
    if (flow == Flow.SKIPPED) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Hint hint = naming.hint(element);
    if (hint == Hint.HIDDEN) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (flow == Flow.INLINE) {
      if (hint.isNegative() && !tag.equals("a")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("a")) {
        linkDepth++;
      }
      return FilterResult.CONTINUE;
    }
    flush();
    open(tag, naming.name(element), hint);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        linkDepth--;
      } else if (!tag.equals("br") && FLOWS.get(tag) != Flow.INLINE) {
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(String tag, String name, Hint hint) {
    Open box = new Open(opened.size(), current, tag, name, hint, blocks.size());
    opened.add(box);
    current = box.index;
  }

  private void close() {
    flush();
    Open box = opened.get(current);
    box.to = blocks.size();
    box.end = opened.size();
    current = box.parent;
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else {
      append(" ");
      breaks = 1;
    }
  }

  private void append(String raw) {
    int before = letters;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2028') {
        blank |= !text.isEmpty();
      } else if (c < 0x80 || (c != '\u200b' && c != '\u00ad' && c != '\ufeff')) {
        if (blank) {
          text.append(' ');
          blank = false;
        }
        text.append(c);
        letters++;
      }
    }
    if (letters > before) {
      breaks = 0;
      linkChars += linkDepth > 0 ? letters - before : 0;
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      blocks.add(new Block(current, kind(), text.toString(), Math.min(linkChars, text.length())));
    }
    text.setLength(0);
    blank = false;
    letters = 0;
    linkChars = 0;
    breaks = 0;
  }

  private Block.Kind kind() {
    int box = current;
    for (int up = 0; box >= 0 && up < 3; up++) {
      Open open = opened.get(box);
      Block.Kind kind = kindOf(open.tag);
      if (kind != Block.Kind.PARAGRAPH) {
        return kind;
      }
      box = open.parent;
    }
    return Block.Kind.PARAGRAPH;
  }

  private static Block.Kind kindOf(String tag) {
    return switch (tag) {
      case "h1" -> Block.Kind.TITLE;
      case "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dd", "dt" -> Block.Kind.ITEM;
      case "td", "th" -> Block.Kind.CELL;
      case "pre" -> Block.Kind.VERBATIM;
      default -> Block.Kind.PARAGRAPH;
    };
  }

  private static Map<String, Flow> flows() {
    Map<String, Flow> flows = new HashMap<>();
    for (String tag :
        """
        head title script style noscript template iframe svg math object embed applet button
        select option textarea input datalist canvas audio video map dialog noframes frameset
        progress meter rt rp
        """
            .split("\\s+", -1)) {
      flows.put(tag, Flow.SKIPPED);
    }
    for (String tag :
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark
        nobr picture q ruby s samp small source span strike strong sub sup time tt u var wbr
        link meta rb track
        """
            .split("\\s+", -1)) {
      flows.put(tag, Flow.INLINE);
    }
    return flows;
  }
}
