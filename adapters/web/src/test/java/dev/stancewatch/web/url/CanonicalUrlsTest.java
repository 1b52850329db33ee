package dev.stancewatch.web.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalUrlsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://n.example/a?utm_source=x&id=7&fbclid=y#top | https://n.example/a?id=7",
        "https://n.example/a?utm_source=x | https://n.example/a",
        "https://www.google.com/amp/s/n.example/a | https://n.example/a",
        "https://n-example.cdn.ampproject.org/c/s/n.example/a | https://n.example/a",
        "https://n.example/a?b=2&a=1 | https://n.example/a?a=1&b=2",
      })
  void withoutTracking_address_canStillBeFollowed(String input, String expected) {
    WebUrl url = WebUrls.find(input).orElseThrow();

    assertEquals(expected, CanonicalUrls.withoutTracking(url).href());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://n.example/2026/02/talks", "https://www.n.example/2026/02/talks/",
        "https://m.n.example/2026/02/talks", "https://amp.n.example/2026/02/talks",
        "https://n.example/2026/02/talks/amp/", "https://n.example/amp/2026/02/talks",
        "https://n.example/2026/02/talks?outputType=amp", "https://n.example/2026/02/talks.amp",
        "https://N.example:443/2026/./02/talks?utm_medium=rss#c",
      })
  void key_allPagesOfOneArticle_areEqual(String address) {
    assertEquals("n.example/2026/02/talks", CanonicalUrls.findKey(address).orElse("refused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://n.example/2026/02/talks?id=8", "https://n.example/2026/02/talks-2",
        "https://sport.n.example/2026/02/talks", "https://n.example:8443/2026/02/talks"
      })
  void key_otherArticles_differ(String address) {
    assertNotEquals("n.example/2026/02/talks", CanonicalUrls.findKey(address).orElse("refused"));
  }
}
