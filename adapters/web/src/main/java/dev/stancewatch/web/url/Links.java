package dev.stancewatch.web.url;

import java.util.Optional;

/// Makes links absolute.
public final class Links {
  private Links() {}

  /// The address that a reference means on a page, as written where it is absolute already.
  ///
  /// @param base absolute address of the page; may be empty
  /// @param reference as found; may be relative, blank or nonsense
  /// @return absolute address if one can be made, else the reference without white space around it
  public static String resolve(String base, String reference) {
    String plain = reference.strip();
    if (plain.isEmpty() || hasScheme(plain)) {
      return plain;
    }
    Optional<WebUrl> page = WebUrls.find(base);
    if (page.isPresent()
        && WebUrls.parse(plain, page.get()) instanceof UrlOutcome.Valid(WebUrl url)) {
      return url.href();
    }
    return plain;
  }

  /// Whether the reference begins with a scheme and is therefore absolute.
  public static boolean hasScheme(String reference) {
    int colon = reference.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = reference.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !other)) {
        return false;
      }
    }
    return true;
  }
}
