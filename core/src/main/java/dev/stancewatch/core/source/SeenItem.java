package dev.stancewatch.core.source;

/// The memory of one item of a source: hashes of what may identify it, so that it is recognised
/// when its GUID, its link or its title changes, and of its content, so that an edit is noticed.
///
/// @param article what the article made of it is called
/// @param guid hash of what the feed calls it, or 0 if it has no name
/// @param link hash of its canonical address, or 0 if it has none
/// @param title hash of its normalised title and day, or 0
/// @param content hash of title and text as the feed gives them
public record SeenItem(String article, long guid, long link, long title, long content) {}
