package dev.stancewatch.web.sameness;

/// What comparing two texts gave.
public sealed interface Resemblance {
  /// One text is made of the other: the same, shortened, extended or reworded.
  ///
  /// @param shared share of the shorter text that is in the longer one, 0 to 1
  record Copy(double shared) implements Resemblance {}

  /// Two texts of their own, whatever they quote from each other.
  ///
  /// @param shared as above
  record Different(double shared) implements Resemblance {}

  /// A text is too short to tell.
  record CannotTell(String reason) implements Resemblance {}
}
