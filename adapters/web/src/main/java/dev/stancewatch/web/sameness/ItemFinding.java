package dev.stancewatch.web.sameness;

/// What an item of a feed is to those already known.
public sealed interface ItemFinding {
  /// Not seen before.
  record New() implements ItemFinding {}

  /// Seen before with the same words, whatever else has changed.
  record Known(ItemTraits before) implements ItemFinding {}

  /// Seen before with other words: an edit of the same article.
  record Revised(ItemTraits before) implements ItemFinding {}
}
