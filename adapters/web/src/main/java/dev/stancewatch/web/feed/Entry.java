package dev.stancewatch.web.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a feed. Texts are empty where the feed has none; title, summary and content may hold
/// HTML.
///
/// @param id what the feed calls it: GUID, Atom id, or RDF address
/// @param link absolute address of the article
/// @param author name, address, or both as `name (address)`
/// @param publishedAt by the feed's account, or `null` if it does not say in a way that can be read
/// @param updatedAt likewise
public record Entry(
    String id,
    String title,
    String link,
    String summary,
    String content,
    String author,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt) {}
