package dev.stancewatch.core.alert;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Links that a reader can be shown: http or https, a host in plain ASCII, no user-info. Without
/// state.
final class SafeLink {
  private static final int MAX_CHARS = 1000;

  private SafeLink() {}

  /// The link as it may be shown. A host in another alphabet is spelled in its ASCII form, which
  /// looks like no other.
  ///
  /// @return empty if it must not be shown
  static Optional<URI> find(URI link) {
    String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
    String authority = link.getRawAuthority();
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || authority == null || authority.contains("@") || authority.contains("%")) {
      return Optional.empty();
    }
    try {
      int colon = authority.indexOf(':');
      String host = colon < 0 ? authority : authority.substring(0, colon);
      String port = colon < 0 ? "" : authority.substring(colon);
      if (!authority.startsWith("[")) {
        authority = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT) + port;
      }
      URI safe = new URI(rest(link, scheme + "://" + authority));
      boolean shown = safe.getHost() != null && safe.toString().length() <= MAX_CHARS;
      return shown ? Optional.of(safe) : Optional.empty();
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Optional.empty(); // a host that no registry would take
    }
  }

  private static String rest(URI link, String start) throws URISyntaxException {
    String path = link.getRawPath() == null ? "" : link.getRawPath();
    String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
    String fragment = link.getRawFragment() == null ? "" : "#" + link.getRawFragment();
    return start + new URI(path + query + fragment).toASCIIString();
  }
}
