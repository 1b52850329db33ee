package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.web.page.PageReading.NoArticle;
import dev.stancewatch.web.page.PageReading.Obstacle;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageReaderTest {
  private static final URI URL = URI.create("https://news.example/2025/08/15/talks");

  @Test
  void read_emptyPage_isNoArticle() {
    NoArticle none = assertInstanceOf(NoArticle.class, new PageReader().read(URL, ""));
    assertEquals(Obstacle.NO_TEXT, none.obstacle());
  }

  @Test
  void read_challengePage_isCaptcha() {
    String html =
        "<title>Just a moment...</title><body><p>Checking your browser before you enter.</p>";
    NoArticle none = assertInstanceOf(NoArticle.class, new PageReader().read(URL, html));
    assertEquals(Obstacle.CAPTCHA, none.obstacle());
  }

  @Test
  void read_errorPage_isError() {
    String html = "<title>404 Not Found</title><body><h1>Not Found</h1><p>No such page here.</p>";
    NoArticle none = assertInstanceOf(NoArticle.class, new PageReader().read(URL, html));
    assertEquals(Obstacle.ERROR, none.obstacle());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=byline>Business by Ada Person</div> | Ada Person",
        "<div class=author>Sign In or Sign Up</div><div class=byline>By Ada Person</div> | Ada Person",
        "<div class=authority-control>Authority control</div><div class=byline>By Ada Person</div> | Ada"
            + " Person",
        "<div class=byline>Ada Person</div> | Ada Person"
      })
  void read_printedByline_isTheNamesAlone(String box, String byline) {
    String html = "<title>A title</title><body><h1>A title</h1>" + box + "<p>Some text.";
    assertEquals(byline, new PageReader().read(URL, html).page().byline());
  }
}
