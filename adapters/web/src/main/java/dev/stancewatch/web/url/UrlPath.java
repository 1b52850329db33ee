package dev.stancewatch.web.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes the dots out of paths (WHATWG URL, path state).
final class UrlPath {
  private UrlPath() {}

  /// @param folder where the path starts, normalized, with a slash at both ends
  /// @param path as written; a leading slash is dropped
  /// @return percent-encoded path with a leading slash
  static String normalized(String folder, String path) {
    List<String> segments = new ArrayList<>(List.of(folder.split("/", -1)));
    segments.removeFirst();
    segments.removeLast();
    String rest = path.startsWith("/") || path.startsWith("\\") ? path.substring(1) : path;
    String[] added = rest.replace('\\', '/').split("/", -1);
    for (int i = 0; i < added.length; i++) {
      boolean last = i == added.length - 1;
      if (isDouble(added[i])) {
        if (!segments.isEmpty()) {
          segments.removeLast();
        }
        if (last) {
          segments.add("");
        }
      } else if (!isSingle(added[i])) {
        segments.add(PercentEncoding.PATH.encode(added[i]));
      } else if (last) {
        segments.add("");
      }
    }
    return "/" + String.join("/", segments);
  }

  private static boolean isSingle(String segment) {
    return segment.equals(".") || segment.equalsIgnoreCase("%2e");
  }

  private static boolean isDouble(String segment) {
    return switch (segment.toLowerCase(Locale.ROOT)) {
      case "..", ".%2e", "%2e.", "%2e%2e" -> true;
      default -> false;
    };
  }
}
