package dev.stancewatch.reading.stance;

import java.util.Map;

/// What a stretch of text is about and which way it turns: each concept or content word with a sign
/// that negation has been applied to.
///
/// @param signs concept or stem to 1, to -1 where it is turned around, to 0 where it is both
/// @param asking whether a word says that the speaker wants it
/// @param hedged whether a word says that no side is taken
public record SignedConcepts(Map<String, Integer> signs, boolean asking, boolean hedged) {
  public SignedConcepts {
    signs = Map.copyOf(signs);
  }
}
