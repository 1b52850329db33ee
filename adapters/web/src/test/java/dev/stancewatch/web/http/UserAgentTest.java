package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserAgentTest {
  @Test
  void header_goodContact_namesIt() {
    assertEquals(
        "Stancewatch/1.0 (+mailto:desk@operator.example)",
        new UserAgent("Stancewatch", "1.0", "mailto:desk@operator.example").header());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk", "https://a.example/\r\nX: y", "https://a.example/ b"})
  void userAgent_contactThatIsNoAddress_isRejected(String contact) {
    assertThrows(
        IllegalArgumentException.class, () -> new UserAgent("Stancewatch", "1.0", contact));
  }
}
