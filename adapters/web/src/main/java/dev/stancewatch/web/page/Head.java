package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// What a page says about itself outside its running text: meta elements, links, scripts, and the
/// elements marked as headline, author and time. Gathered in one walk; for one page and one thread.
final class Head {
  private static final int MOST_OF_A_KIND = 40;

  private static final List<String> DATE_WORDS =
      List.of("date", "time", "publish", "datum", "fecha", "posted");

  private static final List<String> AUTHOR_WORDS = List.of("byline", "author", "autor");

  private final Map<String, Marks> marks = new HashMap<>();
  private final Map<String, String> metas = new HashMap<>();
  private final List<String> linkedData = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Element> headlines = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private String canonical = "";
  private String language = "";
  private String documentTitle = "";

  private Head() {}

  /// Gathers from the whole document.
  static Head of(Document document) {
    Head head = new Head();
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              head.take(element);
            }
          }
        });
    return head;
  }

  /// Content of the first meta element of one of these names (lower case), in this order; else
  /// empty.
  String meta(String... names) {
    for (String name : names) {
      String content = metas.getOrDefault(name, "");
      if (!content.isEmpty()) {
        return content;
      }
    }
    return "";
  }

  /// The JSON-LD scripts.
  List<String> linkedData() {
    return linkedData;
  }

  /// All other scripts.
  List<String> scripts() {
    return scripts;
  }

  List<Element> headlines() {
    return headlines;
  }

  List<Element> authors() {
    return authors;
  }

  List<Element> times() {
    return times;
  }

  String canonical() {
    return canonical;
  }

  String language() {
    return language;
  }

  String documentTitle() {
    return documentTitle;
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "html" ->
          language =
              element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
      case "title" ->
          documentTitle = documentTitle.isEmpty() ? element.text().strip() : documentTitle;
      case "meta" -> takeMeta(element);
      case "link" -> takeLink(element);
      case "script" -> takeScript(element);
      case "h1" -> add(headlines, element);
      case "time" -> add(times, element);
      case "svg", "br", "img", "p", "li", "ul" -> {}
      default -> takeMarked(element);
    }
  }

  private void takeMeta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(key);
      if (!name.isEmpty()) {
        metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
      }
    }
  }

  private void takeLink(Element link) {
    if (canonical.isEmpty() && link.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = link.absUrl("href");
    }
  }

  private void takeScript(Element script) {
    boolean linked = script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    List<String> kept = linked ? linkedData : scripts;
    if (kept.size() < MOST_OF_A_KIND) {
      kept.add(script.data());
    }
  }

  private void takeMarked(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String itemprop = element.attr("itemprop");
    Marks inClass = marks.computeIfAbsent(element.attr("class"), Marks::of);
    Marks inId = marks.computeIfAbsent(element.attr("id"), Marks::of);
    if (inClass.date() || inId.date() || itemprop.contains("datePublished")) {
      add(times, element);
    }
    if (inClass.author()
        || inId.author()
        || itemprop.contains("author")
        || element.attr("rel").equals("author")) {
      add(authors, element);
    }
  }

  /// What a class list or an id mentions.
  private record Marks(boolean date, boolean author) {
    static Marks of(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return new Marks(
          DATE_WORDS.stream().anyMatch(lower::contains),
          AUTHOR_WORDS.stream().anyMatch(lower.replace("authorit", "")::contains));
    }
  }

  private static void add(List<Element> list, Element element) {
    if (list.size() < MOST_OF_A_KIND) {
      list.add(element);
    }
  }
}
