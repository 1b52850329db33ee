package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodySnifferTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><rss/>",
        "\uFEFF  <feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>",
        "<!-- <html> --><rss/>",
        "<?xml version='1.0'?><!DOCTYPE rss PUBLIC 'x' 'y'><rss/>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}",
        "<rss><channel><description>&lt;html> captcha</description></channel></rss>"
      })
  void refuse_bodyThatMayBeAFeed_isLeftToTheParser(String body) {
    assertEquals(true, judge(FetchKind.FEED, body, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "<!DOCTYPE HTML><p>502",
        "<HTML><body>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a' 'b'><html/>",
        "<!-- c --><html>",
        "<head><title>Login</title>"
      })
  void refuse_pageOrNothingWhereAFeedIsExpected_isRefused(String body) {
    assertEquals(false, judge(FetchKind.FEED, body, StandardCharsets.UTF_8));
    assertEquals(false, judge(FetchKind.FEED, body, StandardCharsets.UTF_16));
  }

  @Test
  void refuse_challengePage_isNoPage() {
    String challenge = "<html><title>Just a moment...</title></html>";
    assertEquals(false, judge(FetchKind.PAGE, challenge, StandardCharsets.UTF_8));
    String small = "<html><div class='g-recaptcha'></div></html>";
    assertEquals(false, judge(FetchKind.PAGE, small, StandardCharsets.UTF_8));
  }

  @Test
  void refuse_longArticleAboutCaptchas_isAPage() {
    String article = "<html><p>captcha " + "words ".repeat(3_000) + "</html>";
    assertEquals(true, judge(FetchKind.PAGE, article, StandardCharsets.UTF_8));
  }

  @Test
  void refuse_emptyRobotsFile_isFine() {
    assertEquals(true, judge(FetchKind.ROBOTS, "", StandardCharsets.UTF_8));
  }

  private static boolean judge(FetchKind kind, String body, Charset charset) {
    return BodySniffer.refuse(kind, body.getBytes(charset)).isEmpty();
  }
}
