package dev.stancewatch.web.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RobotsRulesTest {
  private static final String SITE = "https://news.example";

  @Test
  void allows_groupThatNamesTheAgent_outweighsTheGeneralOne() {
    String file =
        """
        User-agent: *
        Disallow: /
        User-agent: stancewatch/2.0
        Disallow: /private
        """;
    assertTrue(allows(file, "/politics"));
    assertFalse(allows(file, "/private/x"));
    assertFalse(RobotsRules.parse(file, "other").allows(SITE + "/politics"));
  }

  @Test
  void allows_twoGroupsOfOneAgent_areOne() {
    String file = "user-agent: stancewatch\ndisallow: /a\n\nuser-agent: stancewatch\ndisallow: /b";
    assertFalse(allows(file, "/a"));
    assertFalse(allows(file, "/b"));
  }

  @Test
  void allows_severalAgentsOfOneGroup_shareItsRules() {
    String file = "user-agent: one\nuser-agent: stancewatch\nSitemap: x\ndisallow: /a";
    assertFalse(allows(file, "/a"));
  }

  @Test
  void allows_rulesBeforeAnyAgent_doNotCount() {
    assertTrue(allows("disallow: /\nuser-agent: stancewatch\nallow: /x", "/a"));
  }

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish.html, true",
    "/fish, /Fish, false",
    "/fish, /catfish, false",
    "/fish*, /fishheads, true",
    "/*.php$, /a/b.php, true",
    "/*.php$, /a/b.php?c, false",
    "/*.php$, /a.php.php, true",
    "/a*b*c, /aXbXXc, true",
    "/a*b*c, /aXcXb, false",
    "/a%c3%bc, /a%C3%BC, true",
    "/aü, /a%C3%BC, true",
    "*/x, /y/x, true",
    "/$, /, true",
    "/$, /a, false"
  })
  void matches_wildcards_meanWhatTheyShould(String pattern, String path, boolean expected) {
    assertEquals(expected, PathPattern.of(pattern).matches(path));
  }

  @Test
  void matches_patternMadeToBeSlow_isNotSlow() {
    PathPattern hostile = PathPattern.of("/" + "a*".repeat(2_000) + "b");
    assertTimeout(
        Duration.ofSeconds(2), () -> assertFalse(hostile.matches("/" + "a".repeat(8_000))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true", "https://a.example/x/y, false", "https://a.example/?q=/x/, true",
    "https://a.example/z#/x/, true", "//a.example/x/, false", "/x/, false"
  })
  void allows_url_isReducedToPathAndQuery(String url, boolean expected) {
    assertEquals(expected, RobotsRules.parse("user-agent: *\ndisallow: /x/", "a").allows(url));
  }

  @Test
  void crawlDelay_stated_isReadAndLimited() {
    assertEquals(
        Duration.ofMillis(2_500),
        RobotsRules.parse("user-agent: *\ncrawl-delay: 2.5", "a").crawlDelay());
    assertEquals(
        Duration.ofSeconds(60),
        RobotsRules.parse("user-agent: *\ncrawl-delay: 86400", "a").crawlDelay());
    assertEquals(
        Duration.ZERO, RobotsRules.parse("user-agent: *\ncrawl-delay: soon", "a").crawlDelay());
  }

  private static boolean allows(String file, String path) {
    return RobotsRules.parse(file, "Stancewatch").allows(SITE + path);
  }
}
