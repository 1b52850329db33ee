package dev.stancewatch.core.issue;

/// A statement that somebody has labelled for one stance of an axis.
///
/// @param text the statement, as an article would print it
/// @param actor who speaks, as alerts print it; empty if that does not matter
public record Example(String text, String actor, StanceId stance, Label label) {
  /// What the statement says of the stance.
  public enum Label {
    SUPPORT,
    OPPOSE,
    NONE
  }

  public Example {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an example for " + stance + " has no words");
    }
  }
}
