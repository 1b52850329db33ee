package dev.stancewatch.web.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalUrlsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n.example/x | http://n.example/x",
        "http://n.example. | http://n.example/",
        "http://n.example//a///b/ | http://n.example/a/b/",
        "http://n.example/%7Eann/%2f?q=%41%26&&=x&p= | http://n.example/~ann/%2F?p&q=A%26",
        "http://n.example/90%?a=[1] | http://n.example/90%25?a=%5B1%5D",
        "http://n.example/? | http://n.example/",
      })
  void find_address_isInNormalForm(String input, String expected) {
    assertEquals(expected, NormalUrls.find(input).map(WebUrl::href).orElse("refused"));
  }
}
