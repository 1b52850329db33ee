package dev.stancewatch.web.collect;

import dev.stancewatch.web.feed.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text that a feed itself gives of an item.
///
/// @param text paragraphs separated by a blank line, without markup
/// @param whole whether it seems to be the article and not a teaser of it
record ItemText(String text, boolean whole) {
  private static final int SHORTEST_ARTICLE = 600;

  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|&hellip;|"
              + "(?:read|see|continue|full)\\s(?:more|reading|story|article)\\W*)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> SKIPPED =
      List.of("script", "style", "figure", "iframe", "form");

  static ItemText of(Entry entry) {
    String content = plain(entry.content());
    String summary = plain(entry.summary());
    String text = content.length() >= summary.length() ? content : summary;
    boolean whole = text.length() >= SHORTEST_ARTICLE && !CUT_OFF.matcher(text).find();
    return new ItemText(text, whole);
  }

  /// A title may hold markup or escaped markup; nobody wants to read either.
  static String oneLine(String html) {
    return plain(html).replaceAll("\\s+", " ").strip();
  }

  private static String plain(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.replaceAll("[ \\t]*\\R[ \\t]*(?:\\R[ \\t]*)+", "\n\n").strip();
    }
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(String.join(",", SKIPPED)).remove();
    Paragraphs paragraphs = new Paragraphs();
    body.traverse(paragraphs);
    return paragraphs.text();
  }

  private static final class Paragraphs implements NodeVisitor {
    private final List<String> done = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        current.append(text.getWholeText());
      } else if (isBreak(node)) {
        end();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isBreak(node)) {
        end();
      }
    }

    private static boolean isBreak(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    private void end() {
      String paragraph = current.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!paragraph.isEmpty()) {
        done.add(paragraph);
      }
      current.setLength(0);
    }

    private String text() {
      end();
      return String.join("\n\n", done);
    }
  }
}
