package dev.stancewatch.web.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings addresses that mean the same into the same form: without fragment, dots, doubled slashes,
/// needless encoding and empty parameters, and with parameters in order. Threads may share it.
public final class NormalUrls {
  private NormalUrls() {}

  /// The normal form of an address, if it is one of the web.
  ///
  /// @param input absolute; without scheme it is taken for http
  public static Optional<WebUrl> find(String input) {
    String plain = input.strip();
    boolean bare = !Links.hasScheme(plain) && plain.indexOf('.') > 0;
    return WebUrls.find(bare ? "http://" + plain : plain).map(NormalUrls::of);
  }

  /// The normal form of an address.
  public static WebUrl of(WebUrl url) {
    String query = url.query() == null ? null : query(url.query());
    return new WebUrl(
        url.scheme(),
        url.username(),
        url.password(),
        host(url.host()),
        url.port(),
        path(url.path()),
        query,
        null);
  }

  private static String host(String host) {
    return host.endsWith(".") && host.length() > 1 ? host.substring(0, host.length() - 1) : host;
  }

  private static String path(String path) {
    List<String> segments = new ArrayList<>();
    String decoded = UrlPath.normalized("/", NormalEncoding.of(path));
    for (String segment : decoded.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    String plain = "/" + String.join("/", segments);
    return decoded.endsWith("/") && plain.length() > 1 ? plain + "/" : plain;
  }

  /// Parameters in the order of their names; one without name or value goes, and so does the sign
  /// before no value.
  private static @Nullable String query(String query) {
    List<String> parameters = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      String plain =
          parameter.endsWith("=") && parameter.indexOf('=') == parameter.length() - 1
              ? parameter.substring(0, parameter.length() - 1)
              : parameter;
      if (!plain.isEmpty() && !plain.startsWith("=")) {
        parameters.add(NormalEncoding.of(plain));
      }
    }
    String[] ordered = parameters.toArray(String[]::new);
    Arrays.sort(ordered);
    return ordered.length == 0 ? null : String.join("&", ordered);
  }
}
