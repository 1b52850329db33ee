package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Classes of words that argue for or against, and the words that turn a clause around. Immutable;
/// threads may share it.
final class Lexicon {
  /// A class with the side of it on which a word stands.
  record Sense(String concept, int sign) {}

  enum Operator {
    FLIP,
    /// Turns what follows as FLIP does, and never tells of what stands before: "rather than".
    APART,
    BACK,
    /// Turns what follows, or what stands before where nothing follows: "must stop".
    STOP,
    /// Turns what stands before, where nothing follows: "the toll must go".
    LAST,
    /// Negative whatever stood before: "neither ... nor".
    NOR,
    ASK,
    HEDGE
  }

  private static final int MAX_PHRASE = 4;

  private final Map<String, List<Sense>> senses;
  private final Map<String, Operator> operators;
  private final Set<String> scales;
  private final Set<String> stopWords;

  private Lexicon(
      Map<String, List<Sense>> senses,
      Map<String, Operator> operators,
      Set<String> scales,
      Set<String> stopWords) {
    this.scales = Set.copyOf(scales);
    this.stopWords = Set.copyOf(stopWords);
    this.senses = Map.copyOf(senses);
    this.operators = Map.copyOf(operators);
  }

  static Lexicon load() {
    return load(Stemmer::stem);
  }

  /// @param stem how words are cut that are to be looked up
  static Lexicon load(UnaryOperator<String> stem) {
    Map<String, List<Sense>> senses = new HashMap<>();
    Set<String> scales = new HashSet<>();
    for (String line : WordLists.lines("/dev/stancewatch/reading/concepts.txt")) {
      addConcept(line, stem, senses);
      if (line.contains(" | ")) {
        scales.add(line.substring(0, line.indexOf(' ')));
      }
    }
    Map<String, Operator> operators = new HashMap<>();
    for (String line : WordLists.lines("/dev/stancewatch/reading/operators.txt")) {
      String[] fields = line.split(" ", -1);
      Operator operator = Operator.valueOf(fields[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i < fields.length; i++) {
        operators.put(Stemmer.phrase(fields[i], stem), operator);
      }
    }
    Set<String> stopWords = new HashSet<>();
    for (String word : WordLists.lines("/dev/stancewatch/reading/stopwords.txt")) {
      stopWords.add(word);
      stopWords.add(stem.apply(word));
    }
    return new Lexicon(senses, operators, scales, stopWords);
  }

  private static void addConcept(
      String line, UnaryOperator<String> stem, Map<String, List<Sense>> senses) {
    String[] fields = line.split(" ", -1);
    int sign = 1;
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < fields.length; i++) {
      if (fields[i].equals("|") || fields[i].equals("||")) {
        sign = -1;
      } else if (seen.add(Stemmer.phrase(fields[i], stem))) {
        senses
            .computeIfAbsent(Stemmer.phrase(fields[i], stem), word -> new ArrayList<>())
            .add(new Sense(fields[0], sign));
      }
    }
  }

  /// Whether the opposite words of a concept are the ends of a scale: not to raise is not to cut.
  boolean isScale(String concept) {
    return scales.contains(concept);
  }

  List<Sense> senses(String stem) {
    return senses.getOrDefault(stem, List.of());
  }

  Optional<Operator> findOperator(String stem) {
    return Optional.ofNullable(operators.get(stem));
  }

  /// Whether a stem is a word that says something about a side or a topic.
  boolean isContent(String stem) {
    return Character.isLetterOrDigit(stem.codePointAt(0)) && !stopWords.contains(stem);
  }

  /// Whether nothing of weight follows: "the fighting must stop".
  boolean closes(List<String> stems, int from) {
    return stems.subList(from, stems.size()).stream().allMatch(stopWords::contains);
  }

  /// The longest phrase that begins at a stem and that the lexicon knows, in stems; at least one.
  int phraseLength(List<String> stems, int from) {
    for (int length = Math.min(MAX_PHRASE, stems.size() - from); length > 1; length--) {
      String key = String.join("-", stems.subList(from, from + length));
      if (senses.containsKey(key) || operators.containsKey(key)) {
        return length;
      }
    }
    return 1;
  }
}
