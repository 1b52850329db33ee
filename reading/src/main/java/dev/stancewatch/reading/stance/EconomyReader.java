package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.WordLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads how warm a clause says that the economy runs: rising prices, strong demand and talk of
/// tighter money on one side; rising unemployment, weak growth and talk of looser money on the
/// other. Central bankers argue so long before they name a rate. Immutable; threads may share it.
final class EconomyReader {
  /// Words between a direction and what moves; chosen on `fomc_stance` (decision 0056).
  private static final int REACH = 5;

  /// Words before what tells a direction in which a negation takes it back.
  private static final int NEGATED = 4;

  /// Whole words: cut as others are, "hardly" would be "hard".
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "cannot", "no", "without", "neither", "nor", "never", "hardly", "unlikely");

  private static final int MAX_PHRASE = 4;

  /// What a clause says.
  ///
  /// @param heat above zero where it speaks for tighter money, below zero for looser
  /// @param places of the words that name something of the economy or tell where it moves
  record Outlook(int heat, Set<Integer> places) {
    Outlook {
      places = Set.copyOf(places);
    }
  }

  private final Map<String, Integer> movers;
  private final Map<String, Integer> directions;
  private final Map<String, Integer> words;

  private EconomyReader(
      Map<String, Integer> movers, Map<String, Integer> directions, Map<String, Integer> words) {
    this.movers = Map.copyOf(movers);
    this.directions = Map.copyOf(directions);
    this.words = Map.copyOf(words);
  }

  static EconomyReader load() {
    Map<String, Integer> movers = new HashMap<>();
    Map<String, Integer> directions = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (String line : WordLists.lines("/dev/stancewatch/reading/economy.txt")) {
      String[] fields = line.split(" ", -1);
      for (int i = 1; i < fields.length; i++) {
        String key = Stemmer.phrase(fields[i]);
        switch (fields[0]) {
          case "heats" -> movers.put(key, 1);
          case "cools" -> movers.put(key, -1);
          case "up" -> directions.put(key, 1);
          case "down" -> directions.put(key, -1);
          case "tight" -> words.put(key, 1);
          case "loose" -> words.put(key, -1);
          default -> throw new IllegalStateException("economy.txt has no lines of " + fields[0]);
        }
      }
    }
    return new EconomyReader(movers, directions, words);
  }

  /// Reads one clause.
  ///
  /// @param stems the words, stemmed
  Outlook read(List<String> clause, List<String> stems) {
    int heat = 0;
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      heat += isNegated(clause, i) ? 0 : byItself(stems, i);
      Integer direction = directions.get(stems.get(i));
      int mover = direction == null ? 0 : nearestMover(stems, i);
      if (mover != 0 || movers.containsKey(stems.get(i))) {
        places.add(i);
      }
      if (direction != null && mover != 0) {
        heat += isNegated(clause, i) ? 0 : direction * mover;
      }
    }
    return new Outlook(heat, places);
  }

  private int byItself(List<String> stems, int from) {
    int sum = 0;
    for (int length = 1; length <= Math.min(MAX_PHRASE, stems.size() - from); length++) {
      sum += words.getOrDefault(String.join("-", stems.subList(from, from + length)), 0);
    }
    return sum;
  }

  /// What moves stands nearest, before the direction or behind it; of two as near the latter.
  private int nearestMover(List<String> stems, int direction) {
    for (int distance = 1; distance <= REACH; distance++) {
      for (int at : new int[] {direction + distance, direction - distance}) {
        Integer mover = at >= 0 && at < stems.size() ? movers.get(stems.get(at)) : null;
        if (mover != null) {
          return mover;
        }
      }
    }
    return 0;
  }

  private static boolean isNegated(List<String> clause, int place) {
    return clause.subList(Math.max(0, place - NEGATED), place).stream()
        .anyMatch(NEGATIONS::contains);
  }
}
