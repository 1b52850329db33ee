/// Feeds of every kind to one model. Each format has a wire record (what the document says), a
/// parser (document to wire) and an adapter (wire to feed).
@NullMarked
package dev.stancewatch.web.feed;

import org.jspecify.annotations.NullMarked;
