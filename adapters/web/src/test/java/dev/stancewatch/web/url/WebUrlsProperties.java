package dev.stancewatch.web.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

final class WebUrlsProperties {
  @Property(tries = 500)
  void find_whatWasFound_isFoundAgainUnchanged(@ForAll @StringLength(max = 40) String rest) {
    Optional<WebUrl> url = WebUrls.find("http://h.example/" + rest);

    assertEquals(url, WebUrls.find(url.orElseThrow().href()));
  }

  @Property(tries = 500)
  void of_normalForm_isItsOwnNormalForm(@ForAll @StringLength(max = 40) String rest) {
    WebUrl normal = NormalUrls.of(WebUrls.find("http://h.example/" + rest).orElseThrow());

    assertEquals(normal, NormalUrls.of(normal));
  }

  @Property(tries = 500)
  void find_anyHost_isReadOrRefused(@ForAll @StringLength(max = 20) String host) {
    WebUrls.find("http://" + host + "/").ifPresent(url -> assertEquals(url, again(url)));
  }

  private static WebUrl again(WebUrl url) {
    return WebUrls.find(url.href()).orElseThrow();
  }
}
