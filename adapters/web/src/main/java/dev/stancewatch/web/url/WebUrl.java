package dev.stancewatch.web.url;

import org.jspecify.annotations.Nullable;

/// An http or https address in the form in which browsers hold it (WHATWG URL). Made by [WebUrls].
///
/// @param scheme `http` or `https`
/// @param username percent-encoded, mostly empty
/// @param password percent-encoded, mostly empty
/// @param host domain in ASCII, dotted IPv4 address, or IPv6 address in brackets
/// @param port -1 for that of the scheme
/// @param path percent-encoded, begins with a slash
/// @param query percent-encoded, or `null` if there is no question mark
/// @param fragment percent-encoded, or `null` if there is no hash
public record WebUrl(
    String scheme,
    String username,
    String password,
    String host,
    int port,
    String path,
    @Nullable String query,
    @Nullable String fragment) {
  public WebUrl {
    if (host.isEmpty() || !path.startsWith("/")) {
      throw new IllegalArgumentException("no host or no path: '" + host + "' '" + path + "'");
    }
  }

  /// The whole address (WHATWG URL, section 4.5).
  public String href() {
    StringBuilder href = new StringBuilder(scheme).append("://");
    if (!username.isEmpty() || !password.isEmpty()) {
      href.append(username);
      if (!password.isEmpty()) {
        href.append(':').append(password);
      }
      href.append('@');
    }
    href.append(host);
    if (port >= 0) {
      href.append(':').append(port);
    }
    href.append(path);
    if (query != null) {
      href.append('?').append(query);
    }
    if (fragment != null) {
      href.append('#').append(fragment);
    }
    return href.toString();
  }
}
