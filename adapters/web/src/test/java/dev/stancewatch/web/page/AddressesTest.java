package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://a.example/x, https://a.example/x",
    "' https://a.example/x ', https://a.example/x",
    "https://a.example/x y, https://a.example/x%20y",
    "https://a.example/100%, https://a.example/100%25",
    "https://a.example/a|b, https://a.example/a%7Cb",
    "https://a.example/ä, https://a.example/ä",
    "://, ''"
  })
  void find_addressAsWritten_isUri(String raw, String expected) {
    assertEquals(expected, Addresses.find(raw).map(URI::toString).orElse(""));
  }
}
