package dev.stancewatch.reading.stance;

import java.util.Map;

/// Irregular forms that matter in argument. Stateless; threads may share it.
final class Irregular {
  private static final Map<String, String> BASE =
      Map.ofEntries(
          Map.entry("rose", "rise"),
          Map.entry("risen", "rise"),
          Map.entry("kept", "keep"),
          Map.entry("left", "leave"),
          Map.entry("held", "hold"),
          Map.entry("fell", "fall"),
          Map.entry("fallen", "fall"),
          Map.entry("fought", "fight"),
          Map.entry("chose", "choose"),
          Map.entry("chosen", "choose"),
          Map.entry("brought", "bring"),
          Map.entry("built", "build"),
          Map.entry("sold", "sell"),
          Map.entry("spent", "spend"),
          Map.entry("sought", "seek"),
          Map.entry("withdrew", "withdraw"),
          Map.entry("withdrawn", "withdraw"),
          Map.entry("children", "child"));

  private Irregular() {}

  static String base(String word) {
    return BASE.getOrDefault(word, word);
  }
}
