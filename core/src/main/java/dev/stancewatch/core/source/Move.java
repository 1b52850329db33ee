package dev.stancewatch.core.source;

/// A permanent redirect that a source answers with, believed once it was seen often enough.
///
/// @param target where it leads; empty if the source did not move
/// @param times in a row
public record Move(String target, int times) {
  /// The source stays where it is.
  public static final Move NONE = new Move("", 0);
}
