package dev.stancewatch.web.page;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads a web page: finds the article in it and what it says about itself.
///
/// The method is own, after ideas that are published: names of containers as newsrooms and themes
/// write them (as trafilatura, Barbaresi 2021, does), scores of text minus links summed over
/// subtrees (as Readability and boilerpipe, Kohlschütter 2010, do), and a second, wider reading
/// where the first found too little. It looks at no list of sites. Never throws on any text; time
/// and memory grow with the length of the page, which is cut at [#LONGEST_PAGE] characters.
/// Immutable; threads may share it.
public final class PageReader {
  /// Characters of a page that are read; what follows is ignored.
  public static final int LONGEST_PAGE = 8_000_000;

  /// Elements within elements; what lies deeper is read as if it lay at this depth.
  static final int DEEPEST_NESTING = 400;

  /// Reads one page.
  ///
  /// @param url where it was fetched from
  /// @param html the page as text, decoded
  public PageReading read(URI url, String html) {
    String cut = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
    Document document =
        Parser.htmlParser().setMaxDepth(DEEPEST_NESTING).parseInput(cut, url.toString());
    Head head = Head.of(document);
    JsonLd jsonLd = JsonLd.of(head.linkedData());
    Layout layout = LayoutBuilder.of(document.body());
    String tag = Languages.tag(head, jsonLd);
    String title = Titles.find(head, jsonLd);
    String text = MainText.of(layout, jsonLd, title);
    Page page =
        new Page(
            title,
            text,
            Bylines.find(head, jsonLd),
            PageDates.find(url, head, jsonLd, layout, tag).orElse(null),
            Languages.of(tag, text),
            canonical(url, head));
    return Obstacles.judge(page, head, layout);
  }

  private static URI canonical(URI url, Head head) {
    String declared = head.canonical().isEmpty() ? head.meta("og:url") : head.canonical();
    return declared.startsWith("http") ? Addresses.find(declared).orElse(url) : url;
  }
}
