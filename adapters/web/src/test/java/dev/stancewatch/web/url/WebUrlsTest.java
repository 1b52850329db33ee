package dev.stancewatch.web.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebUrlsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTTP://Example.COM:80/a/../b?x=y#z | http://example.com/b?x=y#z",
        "https:\\\\example.com\\a | https://example.com/a",
        "http:///example.com | http://example.com/",
        "http://user:p@ss@example.com/ | http://user:p%40ss@example.com/",
        "http://0x7f.1/ | http://127.0.0.1/",
        "http://2130706433/ | http://127.0.0.1/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]/ | http://[::ffff:7f00:1]/",
        "http://bücher.example/ä b | http://xn--bcher-kva.example/%C3%A4%20b",
        "http://faß.example/ | http://xn--fa-hia.example/",
        "http://ex%41mple.com/%41 | http://example.com/%41",
        "https://example.com:/ | https://example.com/",
      })
  void parse_address_isAsInBrowsers(String input, String expected) {
    assertEquals(expected, WebUrls.find(input).map(WebUrl::href).orElse("refused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "ftp://example.com/",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "http://[::1",
        "http://1.2.3.256/",
        "http://example.com:65536/",
        "http://example.com:x/",
        "http://ex%00ample.com/",
        "http://%25/",
        "http://@/"
      })
  void parse_whatBrowsersRefuse_isInvalidWithReason(String input) {
    UrlOutcome outcome = WebUrls.parse(input);

    assertTrue(!assertInstanceOf(UrlOutcome.Invalid.class, outcome).reason().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c | http://h.example/a/c",
        "../c | http://h.example/c",
        "/c?d | http://h.example/c?d",
        "//o.example | http://o.example/",
        "?x | http://h.example/a/b?x",
        "#x | http://h.example/a/b?q#x",
      })
  void resolve_reference_isOnItsBase(String reference, String expected) {
    assertEquals(expected, Links.resolve("http://h.example/a/b?q", reference));
  }

  @Test
  void resolve_absoluteReference_staysAsWritten() {
    assertEquals("http://X.example", Links.resolve("http://h.example/", " http://X.example "));
  }

  @Test
  void parse_tooLongOnceItsCharactersAreEscaped_isInvalid() {
    String readable = "http://h.example/" + "\u00e4".repeat(16_000);
    String tooLong = "http://h.example/" + "\u00e4".repeat(17_000);

    assertTrue(WebUrls.find(readable).flatMap(url -> WebUrls.find(url.href())).isPresent());
    assertInstanceOf(UrlOutcome.Invalid.class, WebUrls.parse(tooLong));
  }
}
