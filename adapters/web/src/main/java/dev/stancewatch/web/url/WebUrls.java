package dev.stancewatch.web.url;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads addresses as browsers do (WHATWG URL, section 4.4), for http and https. Threads may share
/// it.
public final class WebUrls {
  /// Longer ones are no addresses of articles.
  private static final int MAX_CHARS = 100_000;

  /// Characters that one character may become: three bytes, each of them escaped.
  private static final int LONGEST_ESCAPE = 9;

  private WebUrls() {}

  /// Reads an absolute address.
  public static UrlOutcome parse(String input) {
    return parse(input, null);
  }

  /// Reads an address that may be relative.
  ///
  /// @param base what it is relative to, or `null` if it must be absolute
  public static UrlOutcome parse(String input, @Nullable WebUrl base) {
    if (input.length() > MAX_CHARS) {
      return tooLong();
    }
    UrlOutcome outcome = read(input, base);
    // With its characters escaped it may be too long to be read again.
    boolean longer = input.length() > MAX_CHARS / LONGEST_ESCAPE;
    return longer
            && outcome instanceof UrlOutcome.Valid(WebUrl url)
            && url.href().length() > MAX_CHARS
        ? tooLong()
        : outcome;
  }

  private static UrlOutcome tooLong() {
    return new UrlOutcome.Invalid("longer than " + MAX_CHARS + " characters");
  }

  private static UrlOutcome read(String input, @Nullable WebUrl base) {
    String plain = withoutBreaks(trimmed(input));
    int colon = schemeEnd(plain);
    if (colon < 0) {
      return base == null
          ? new UrlOutcome.Invalid("relative, and there is no base")
          : new Relative(plain, base).resolve();
    }
    String scheme = plain.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new UrlOutcome.Invalid("the scheme is '" + scheme + "'");
    }
    String rest = plain.substring(colon + 1);
    if (base != null && base.scheme().equals(scheme) && !rest.startsWith("//")) {
      return new Relative(rest, base).resolve();
    }
    return afterSlashes(scheme, rest);
  }

  /// Reads an absolute address, if it is one.
  public static Optional<WebUrl> find(String input) {
    return parse(input) instanceof UrlOutcome.Valid(WebUrl url)
        ? Optional.of(url)
        : Optional.empty();
  }

  /// An address without scheme, on its base.
  private record Relative(String reference, WebUrl base) {
    UrlOutcome resolve() {
      char first = reference.isEmpty() ? '#' : reference.charAt(0);
      char second = reference.length() < 2 ? ' ' : reference.charAt(1);
      if (isSlash(first)) {
        return isSlash(second) ? afterSlashes(base.scheme(), reference) : onBase("/", reference);
      }
      if (first == '?') {
        UrlTail tail = UrlTail.of(reference);
        return valid(base.path(), tail.query(), tail.fragment());
      }
      if (first == '#') {
        return valid(base.path(), base.query(), UrlTail.of(reference).fragment());
      }
      String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
      return onBase(folder, reference);
    }

    private UrlOutcome onBase(String folder, String rest) {
      UrlTail tail = UrlTail.of(rest);
      return valid(UrlPath.normalized(folder, tail.path()), tail.query(), tail.fragment());
    }

    private UrlOutcome valid(String path, @Nullable String query, @Nullable String fragment) {
      return new UrlOutcome.Valid(
          new WebUrl(
              base.scheme(),
              base.username(),
              base.password(),
              base.host(),
              base.port(),
              path,
              query,
              fragment));
    }
  }

  private static UrlOutcome afterSlashes(String scheme, String rest) {
    int start = 0;
    while (start < rest.length() && isSlash(rest.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    UrlTail tail = UrlTail.of(rest.substring(end));
    return switch (UrlAuthority.parse(rest.substring(start, end), scheme)) {
      case UrlAuthority.Broken(String reason) -> new UrlOutcome.Invalid(reason);
      case UrlAuthority.Sound(String username, String password, String host, int port) ->
          new UrlOutcome.Valid(
              new WebUrl(
                  scheme,
                  username,
                  password,
                  host,
                  port,
                  UrlPath.normalized("/", tail.path()),
                  tail.query(),
                  tail.fragment()));
    };
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static int schemeEnd(String text) {
    return Links.hasScheme(text) ? text.indexOf(':') : -1;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  private static String withoutBreaks(String text) {
    boolean none = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
    return none ? text : text.replace("\t", "").replace("\n", "").replace("\r", "");
  }
}
