package dev.stancewatch.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed as it was at one moment. The entries are what is there: an entry that is missing was not
/// taken back.
///
/// Texts are empty where the feed has none. Titles, descriptions and contents may hold HTML.
///
/// @param id what the feed calls itself
/// @param link absolute address of the site that the feed belongs to
/// @param hub absolute address of a WebSub hub that announces changes
/// @param author name, address, or both as `name (address)`
/// @param language as stated by the feed or the `Content-Language` header
/// @param updatedAt when it last changed by its own account, or `null` if it does not say
public record Feed(
    String id,
    String title,
    String link,
    String hub,
    String description,
    String language,
    String author,
    @Nullable Instant updatedAt,
    @Nullable Instant publishedAt,
    List<Entry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /// This feed, in the given language if it states none itself.
  Feed withLanguage(String stated) {
    if (!language.isEmpty() || stated.isEmpty()) {
      return this;
    }
    return new Feed(
        id, title, link, hub, description, stated, author, updatedAt, publishedAt, entries);
  }
}
