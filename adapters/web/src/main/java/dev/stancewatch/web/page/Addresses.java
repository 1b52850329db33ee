package dev.stancewatch.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Addresses as pages write them: with blanks, quotation marks and letters that a [URI] refuses.
public final class Addresses {
  private static final String REFUSED = "\"<>\\^`{|}[]";

  private Addresses() {}

  /// The address with what a [URI] refuses written as percent escapes; nothing if that does not
  /// help.
  public static Optional<URI> find(String raw) {
    String stripped = raw.strip();
    try {
      return Optional.of(new URI(stripped));
    } catch (URISyntaxException _) {
      return escaped(stripped);
    }
  }

  private static Optional<URI> escaped(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean strayPercent = c == '%' && !isEscape(raw, i);
      if (c <= ' ' || c == 0x7f || REFUSED.indexOf(c) >= 0 || strayPercent) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          escaped.append(String.format("%%%02X", b & 0xFF));
        }
      } else {
        escaped.append(c);
      }
    }
    try {
      return Optional.of(new URI(escaped.toString()));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isEscape(String raw, int at) {
    return at + 2 < raw.length()
        && Character.digit(raw.charAt(at + 1), 16) >= 0
        && Character.digit(raw.charAt(at + 2), 16) >= 0;
  }
}
