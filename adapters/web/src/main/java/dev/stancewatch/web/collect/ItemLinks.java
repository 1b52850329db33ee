package dev.stancewatch.web.collect;

import java.util.Set;
import okhttp3.HttpUrl;

/// Makes one address of the many that lead to the same item. Stateless; threads may share it.
final class ItemLinks {
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ncid", "cmpid", "ref", "src");

  private ItemLinks() {}

  /// @return the address as it is to be fetched, or empty if it is none of the web
  static String fetchable(String link) {
    HttpUrl url = HttpUrl.parse(link.strip());
    return url == null ? "" : url.newBuilder().fragment(null).build().uri().toString();
  }

  /// @return the address without fragment and tracking, or empty if it is none of the web
  static String canonical(String link) {
    HttpUrl url = HttpUrl.parse(link.strip());
    if (url == null) {
      return "";
    }
    HttpUrl.Builder builder = url.newBuilder().fragment(null);
    for (String name : url.queryParameterNames()) {
      if (name.startsWith("utm_") || TRACKING.contains(name)) {
        builder.removeAllQueryParameters(name);
      }
    }
    HttpUrl plain = builder.build();
    return plain.querySize() == 0
        ? plain.newBuilder().query(null).build().toString()
        : plain.toString();
  }
}
