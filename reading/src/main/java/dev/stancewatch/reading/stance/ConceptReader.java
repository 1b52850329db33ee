package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.TextAnalyzer;
import dev.stancewatch.reading.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the signed concepts of a text by rules that can be explained: an operator turns the words
/// of its clause around, a second one turns them back. Immutable; threads may share it.
public final class ConceptReader {
  private static final Set<String> CLAUSE_END =
      Set.of(",", ".", ";", ":", "!", "?", "-", "\u2014", "\"", "\u201c", "\u201d", "(", ")");
  private static final Set<String> CLAUSE_WORDS =
      Set.of(
          "but",
          "while",
          "although",
          "because",
          "since",
          "unless",
          "until",
          "when",
          "who",
          "which");
  private static final Set<String> MODALS =
      Set.of(
          "would", "will", "should", "must", "can", "could", "may", "might", "shall", "wants",
          "want");

  private final Lexicon lexicon;
  private final EconomyReader economy;
  private final Set<String> stopWords;

  private ConceptReader(Lexicon lexicon, EconomyReader economy, Set<String> stopWords) {
    this.lexicon = lexicon;
    this.economy = economy;
    this.stopWords = stopWords;
  }

  public static ConceptReader load() {
    Set<String> stems = new HashSet<>();
    for (String word : WordLists.lines("/dev/stancewatch/reading/stopwords.txt")) {
      stems.add(word);
      stems.add(Stemmer.stem(word));
    }
    return new ConceptReader(Lexicon.load(), EconomyReader.load(), Set.copyOf(stems));
  }

  /// Reads a text. Names inside a sentence are left out: they tell the topic, not the side.
  public SignedConcepts read(String text) {
    Notes notes = new Notes();
    for (List<String> clause : clauses(TextAnalyzer.wordsWithoutNames(text))) {
      readClause(clause, notes);
    }
    notes.economic.removeAll(notes.others);
    if (notes.heat != 0) {
      notes.signs.put(SignedConcepts.HEAT, Integer.signum(notes.heat));
    }
    boolean hedged = notes.hedged || text.strip().endsWith("?");
    return new SignedConcepts(notes.signs, notes.economic, notes.asking, hedged);
  }

  /// What was found so far.
  private static final class Notes {
    private final Map<String, Integer> signs = new HashMap<>();

    /// Concepts that tell of the economy, and those that stand elsewhere.
    private final Set<String> economic = new HashSet<>();

    private final Set<String> others = new HashSet<>();
    private int heat;
    private boolean asking;
    private boolean hedged;
  }

  private static List<List<String>> clauses(List<String> words) {
    List<List<String>> clauses = new ArrayList<>();
    List<String> current = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean joins =
          word.equals("and") && i + 1 < words.size() && MODALS.contains(words.get(i + 1));
      boolean ends = CLAUSE_END.contains(word) || CLAUSE_WORDS.contains(word) || joins;
      if (ends && !current.isEmpty()) {
        clauses.add(current);
        current = new ArrayList<>();
      } else if (!ends) {
        current.add(word);
      }
    }
    if (!current.isEmpty()) {
      clauses.add(current);
    }
    return clauses;
  }

  private void readClause(List<String> words, Notes notes) {
    List<String> stems = words.stream().map(Stemmer::stem).toList();
    EconomyReader.Outlook outlook = economy.read(stems);
    notes.heat += outlook.heat();
    Map<String, Integer> found = new HashMap<>();
    int sign = 1;
    int i = opensNecessity(stems) ? 1 : 0;
    while (i < stems.size()) {
      int length = lexicon.phraseLength(stems, i);
      String key = String.join("-", stems.subList(i, i + length));
      Optional<Lexicon.Operator> operator = lexicon.findOperator(key);
      if (operator.isPresent()) {
        boolean last =
            operator.get() == Lexicon.Operator.STOP || operator.get() == Lexicon.Operator.LAST;
        boolean closes = last && closes(stems, i + length);
        if (operator.get() == Lexicon.Operator.BACK || closes) {
          found.replaceAll((concept, value) -> -value);
        } else {
          sign = turned(operator.get(), sign, notes);
        }
      }
      Map<String, Integer> here = noted(key, sign, operator.isPresent());
      boolean economic = IntStream.range(i, i + length).anyMatch(outlook.places()::contains);
      (economic ? notes.economic : notes.others).addAll(here.keySet());
      found.putAll(here);
      i += length;
    }
    found.forEach((concept, value) -> notes.signs.merge(concept, value, (a, b) -> a == -b ? 0 : a));
  }

  /// "Without an award there is no treaty" asks for the award.
  private boolean opensNecessity(List<String> stems) {
    return stems.getFirst().equals("without")
        && stems.subList(1, stems.size()).stream()
            .anyMatch(
                stem ->
                    lexicon.findOperator(stem).filter(Lexicon.Operator.FLIP::equals).isPresent());
  }

  private static int turned(Lexicon.Operator operator, int sign, Notes notes) {
    return switch (operator) {
      case FLIP, STOP -> -sign;
      case NOR -> -1;
      case ASK -> {
        notes.asking = true;
        yield sign;
      }
      case HEDGE -> {
        notes.hedged = true;
        yield sign;
      }
      case BACK, LAST -> sign;
    };
  }

  /// Whether nothing of weight follows: "the fighting must stop".
  private boolean closes(List<String> stems, int from) {
    for (int i = from; i < stems.size(); i++) {
      if (!stopWords.contains(stems.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Integer> noted(String key, int sign, boolean operator) {
    Map<String, Integer> noted = new HashMap<>();
    List<Lexicon.Sense> senses = lexicon.senses(key);
    for (Lexicon.Sense sense : senses) {
      if (lexicon.isScale(sense.concept())) {
        noted.put("#" + sense.concept() + (sense.sign() > 0 ? "+" : "-"), sign);
      } else {
        noted.put("#" + sense.concept(), sign * sense.sign());
      }
    }
    boolean word = Character.isLetterOrDigit(key.codePointAt(0)) && !stopWords.contains(key);
    if (senses.isEmpty() && !operator && word) {
      noted.put(key, sign);
    }
    return noted;
  }
}
