package dev.stancewatch.web.collect;

import dev.stancewatch.web.url.CanonicalUrls;
import dev.stancewatch.web.url.WebUrls;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/// Addresses of items: one to fetch, one to show, one to compare. Stateless; threads may share it.
final class ItemLinks {
  private ItemLinks() {}

  /// @return the address as it is to be fetched, or empty if it is none of the web
  static Optional<URI> findFetchable(String link) {
    return WebUrls.find(link.strip()).flatMap(url -> uri(url.href()));
  }

  /// @return the address without what only tells whence a reader came
  static Optional<URI> findShown(String link) {
    return WebUrls.find(link.strip())
        .flatMap(url -> uri(CanonicalUrls.withoutTracking(url).href()));
  }

  /// @return the same text for all addresses of one article, or empty
  static String key(String link) {
    return CanonicalUrls.findKey(link.strip()).orElse("");
  }

  /// The two standards disagree on a few characters of queries; this escapes those.
  private static Optional<URI> uri(String href) {
    return Optional.ofNullable(HttpUrl.parse(href))
        .map(url -> url.newBuilder().fragment(null).build().uri());
  }
}
