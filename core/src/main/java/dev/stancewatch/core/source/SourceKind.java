package dev.stancewatch.core.source;

/// What sort of publisher a source is. The kind decides what its word is worth as evidence.
public enum SourceKind {
  WIRE,
  NEWSPAPER,
  BROADCASTER,
  /// The actor's own channel, an official transcript or minutes: a primary source.
  OFFICIAL,
  STATE_MEDIA,
  BLOG
}
