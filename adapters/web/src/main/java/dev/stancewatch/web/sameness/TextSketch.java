package dev.stancewatch.web.sameness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What has to be kept of a text in order to recognise its copies: the smallest hashes of its runs
/// of three words (bottom-k sketch: Cohen and Kaplan, "Summarizing data using bottom-k sketches",
/// 2007).
///
/// @param smallest at most 128, ascending
/// @param runs how many different runs the text has
public record TextSketch(List<Long> smallest, int runs) {
  private static final int WORDS = 3;
  private static final int KEPT = 128;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  public TextSketch {
    if (smallest.size() > Math.min(KEPT, runs)) {
      throw new IllegalArgumentException(smallest.size() + " hashes of " + runs + " runs");
    }
    smallest = List.copyOf(smallest);
  }

  /// Sketches a text. Capitals, punctuation and white space do not count.
  public static TextSketch of(String text) {
    List<Integer> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT).hashCode());
    }
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      long hash = 0;
      for (int hashOfWord : words.subList(i, i + WORDS)) {
        hash = mixed(hash * 31 + hashOfWord);
      }
      runs.add(hash);
    }
    return new TextSketch(runs.stream().sorted().limit(KEPT).toList(), runs.size());
  }

  /// Spreads a number over 64 bits (SplitMix64: Steele, Lea and Flood, 2014).
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
