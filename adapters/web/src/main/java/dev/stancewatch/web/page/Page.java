package dev.stancewatch.web.page;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a page says and what it says about itself.
///
/// @param title headline, without the name of the site; may be empty
/// @param text paragraphs separated by a blank line, without the headline; may be empty
/// @param byline names of the authors as printed, without "by"; may be empty
/// @param publishedAt when the page says it was published, or `null` if it does not
/// @param language ISO 639-1 code, or empty if it could not be told
/// @param canonicalUrl the address that the page gives for itself, else the one it was read from
public record Page(
    String title,
    String text,
    String byline,
    @Nullable Publication publishedAt,
    String language,
    URI canonicalUrl) {

  /// When the page says it was published.
  public Optional<Publication> findPublishedAt() {
    return Optional.ofNullable(publishedAt);
  }
}
