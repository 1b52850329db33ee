package dev.stancewatch.web.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One page that a sitemap lists.
///
/// @param title headline of a news entry; may be empty
/// @param publishedAt when a news entry was published, else `null`
/// @param modifiedAt when the page last changed, or `null` if not stated
/// @param language as the news entry states it; may be empty
public record SitemapEntry(
    URI url,
    String title,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    String language) {
  /// When the page was published, or else last changed.
  public Optional<Instant> findTime() {
    return Optional.ofNullable(publishedAt == null ? modifiedAt : publishedAt);
  }
}
