package dev.stancewatch.web.page;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A link of a list page that looks like one to an article.
///
/// @param title text of the link
/// @param publishedAt the day in the address or beside the link, or `null` if neither shows one
public record PageLink(URI url, String title, @Nullable Publication publishedAt) {
  /// The day in the address or beside the link.
  public Optional<Publication> findPublishedAt() {
    return Optional.ofNullable(publishedAt);
  }
}
