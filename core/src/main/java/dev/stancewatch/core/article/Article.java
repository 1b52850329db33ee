package dev.stancewatch.core.article;

import dev.stancewatch.core.source.Source;
import java.net.URI;
import java.time.Instant;

/// One item of a source, as it was fetched.
///
/// @param url canonical address
/// @param text paragraphs separated by a blank line; the headline is not part of it
/// @param byline as printed; may be empty
/// @param publishedAt as the source states it
/// @param fetchedAt when this service learned of it
/// @param language ISO 639-1 code, or empty if not stated
public record Article(
    ArticleId id,
    Source source,
    URI url,
    String headline,
    String text,
    String byline,
    Instant publishedAt,
    Instant fetchedAt,
    String language) {
  /// The article without its text, as evidence and alerts carry it.
  public ArticleRef ref() {
    return new ArticleRef(id, source, url, headline, publishedAt, fetchedAt);
  }
}
