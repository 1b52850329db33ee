package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages made to be hard to read: each is answered, and in bounded time.
final class HostilePagesTest {
  private static final URI URL = URI.create("https://hostile.example/");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PROSE =
      "This sentence is long enough to be taken for prose, and it ends as a sentence should end. ";

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("nested boxes", "<div>".repeat(20_000) + PROSE),
        Arguments.of("nested articles", "<article class=post-content>".repeat(5_000) + PROSE),
        Arguments.of("nested tables", "<table><tr><td>".repeat(4_000) + PROSE),
        Arguments.of("nested boilerplate", "<div class=related>".repeat(10_000) + PROSE),
        Arguments.of("many short lines", "<p>a</p>".repeat(50_000)),
        Arguments.of("short lines in articles", "<article>".repeat(300) + "<p>a".repeat(20_000)),
        Arguments.of("many headings", "<h1>" + PROSE + "</h1>".repeat(20_000)),
        Arguments.of("one huge word", "<p>" + "a".repeat(2_000_000)),
        Arguments.of("one huge blank", "<p>" + " ".repeat(2_000_000)),
        Arguments.of("one huge tag", "<p " + "a=b ".repeat(200_000) + ">"),
        Arguments.of("one huge class", "<div class='" + "post content ".repeat(300_000) + "'>"),
        Arguments.of("many names", manyNames()),
        Arguments.of("unclosed comment", PROSE + "<!--" + "-".repeat(1_000_000)),
        Arguments.of("unclosed script", "<script>" + "var a='<p>';".repeat(200_000)),
        Arguments.of("many numbers", "<p>" + "1.1.1.1/".repeat(300_000)),
        Arguments.of("many by", "<p class=byline>" + "by ".repeat(30)),
        Arguments.of("deep JSON", json("[".repeat(200_000))),
        Arguments.of("wide JSON", json("[" + "{\"@graph\":[{}]},".repeat(100_000) + "{}]")),
        Arguments.of("script dates", "<script>" + "date ".repeat(400_000) + "</script>"),
        Arguments.of("longer than is read", "<p>" + PROSE.repeat(120_000)),
        Arguments.of("control characters", "<p>\u0000\u0001\u202e" + PROSE + "\ud800"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void read_hostilePage_isAnswered(String name, String html) {
    PageReading reading =
        assertTimeoutPreemptively(PATIENCE, () -> new PageReader().read(URL, html), name);
    assertNotNull(reading.page().text());
  }

  @Test
  void read_scriptsAndStyles_areNoText() {
    String html = "<body><script>alert('x')</script><style>p{}</style><svg><text>t</text></svg>";
    PageReading.NoArticle none =
        assertInstanceOf(PageReading.NoArticle.class, new PageReader().read(URL, html));
    assertEquals("", none.page().text());
  }

  @Test
  void read_pageLongerThanIsRead_isCut() {
    String html = "<p>" + PROSE.repeat(120_000);
    assertTrue(new PageReader().read(URL, html).page().text().length() <= PageReader.LONGEST_PAGE);
  }

  private static String json(String script) {
    return "<script type='application/ld+json'>" + script + "</script><p>" + PROSE;
  }

  private static String manyNames() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      html.append("<div class=\"name-").append(i).append(" other").append(i).append("\">x</div>");
    }
    return html.toString();
  }
}
