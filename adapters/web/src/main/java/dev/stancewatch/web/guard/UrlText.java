package dev.stancewatch.web.guard;

import java.util.Locale;
import java.util.Optional;

/// What is wrong with a URL before it is parsed: the spots that parsers read differently.
/// Stateless; threads may share it.
final class UrlText {
  private static final String FORBIDDEN_IN_HOST = "@\\%<>^|\"'`{}()*,;!$&+=~";

  private UrlText() {}

  /// @return why the URL is refused, or empty if every parser will find the same host in it
  static Optional<String> refuse(String url, int maxLength) {
    if (url.length() > maxLength) {
      return Optional.of("longer than " + maxLength + " characters");
    }
    if (url.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      return Optional.of("contains a control character");
    }
    int colon = url.indexOf(':');
    if (colon < 0 || url.startsWith("//")) {
      return Optional.of("has no scheme");
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("the scheme is not http or https");
    }
    return rest(url.substring(colon + 1));
  }

  private static Optional<String> rest(String rest) {
    if (!rest.startsWith("//")) {
      return Optional.of("the scheme is not followed by //");
    }
    String authority = authority(rest.substring(2));
    if (authority.isEmpty()) {
      return Optional.of("has no host");
    }
    if (authority.contains("@")) {
      return Optional.of("carries user information");
    }
    boolean odd =
        authority
            .codePoints()
            .anyMatch(
                c ->
                    FORBIDDEN_IN_HOST.indexOf(c) >= 0
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    return odd
        ? Optional.of("the host contains a character that parsers disagree on")
        : Optional.empty();
  }

  /// Stops where the URL standard does, except at a backslash, which is refused instead.
  private static String authority(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return rest.substring(0, i);
      }
    }
    return rest;
  }
}
