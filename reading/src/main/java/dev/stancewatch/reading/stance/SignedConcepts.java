package dev.stancewatch.reading.stance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a stretch of text is about and which way it turns: each concept or content word with a sign
/// that negation has been applied to.
///
/// @param signs concept or stem to 1, to -1 where it is turned around, to 0 where it is both
/// @param economic concepts that only tell of the economy, which [#HEAT] sums up
/// @param asking whether a word says that the speaker wants it
/// @param hedged whether a word says that no side is taken
public record SignedConcepts(
    Map<String, Integer> signs, Set<String> economic, boolean asking, boolean hedged) {
  /// The concept of how warm an economy runs: 1 speaks for tighter money, -1 for looser.
  public static final String HEAT = "#heat";

  public SignedConcepts {
    signs = Map.copyOf(signs);
    economic = Set.copyOf(economic);
  }

  /// The same without the concepts that only tell of the economy.
  public SignedConcepts withoutEconomy() {
    Map<String, Integer> rest = new HashMap<>(signs);
    rest.keySet().removeAll(economic);
    return new SignedConcepts(rest, Set.of(), asking, hedged);
  }
}
