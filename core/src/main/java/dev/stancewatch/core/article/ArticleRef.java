package dev.stancewatch.core.article;

import dev.stancewatch.core.source.Source;
import java.net.URI;
import java.time.Instant;

/// What evidence needs to know of its article: enough to print, link and weigh it.
public record ArticleRef(
    ArticleId id,
    Source source,
    URI url,
    String headline,
    Instant publishedAt,
    Instant fetchedAt) {}
