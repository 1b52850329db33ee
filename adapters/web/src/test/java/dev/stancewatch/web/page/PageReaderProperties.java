package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the page, the reader answers, in bounded time, and twice the same.
final class PageReaderProperties {
  private static final URI URL = URI.create("https://any.example/2025/01/02/page");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> PIECES =
      List.of(
          "<div>",
          "</div>",
          "<p>",
          "</p>",
          "<article>",
          "</article>",
          "<h1>",
          "</h1>",
          "<li>",
          "<ul>",
          "<a href='/x'>",
          "</a>",
          "<br>",
          "<br><br>",
          "<table>",
          "<td>",
          "<tr>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<body>",
          "</body>",
          "<main class=content>",
          "<pre>",
          "<div class='entry-content'>",
          "<div class=comments>",
          "<div class=related>",
          "<time datetime=",
          "'2025-02-30'>",
          "<meta name=date content='13/13/2025'>",
          "<meta property='og:title' content='",
          "<title>",
          "</title>",
          "<script type='application/ld+json'>",
          "{\"@type\":\"Article\",",
          "\"datePublished\":",
          "&#x110000;",
          "&nbsp;",
          "\u0000",
          "Lesen Sie auch: ",
          "12 août 2025 ",
          "31.02.2025",
          "von ",
          "by ",
          "A sentence that is long enough to count as prose, and which ends as sentences do. ",
          "Ein Satz. ",
          "文章の本文です。",
          "<noscript>",
          "<svg>",
          "<frameset>",
          "<select><option>",
          "'",
          "\"",
          ">",
          "<");

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(PIECES).list().ofMaxSize(120).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 200)
  void read_anyPieces_answersTwiceTheSame(@ForAll("pages") String html) {
    PageReading first = assertTimeoutPreemptively(PATIENCE, () -> new PageReader().read(URL, html));
    assertEquals(first, new PageReader().read(URL, html));
    assertFalse(first.page().text().contains("\n\n\n"));
  }

  @Property(tries = 100)
  void read_anyText_answers(@ForAll String html) {
    assertTimeoutPreemptively(PATIENCE, () -> new PageReader().read(URL, html));
  }

  @Property(tries = 100)
  void find_anyText_neverThrows(@ForAll String text) {
    assertFalse(DateText.find(text, "en").filter(date -> date.iso().isEmpty()).isPresent());
  }
}
