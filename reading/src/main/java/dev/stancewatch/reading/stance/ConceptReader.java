package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.TextAnalyzer;
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
  private final Lexicon lexicon;
  private final EconomyReader economy;

  private ConceptReader(Lexicon lexicon, EconomyReader economy) {
    this.lexicon = lexicon;
    this.economy = economy;
  }

  public static ConceptReader load() {
    return new ConceptReader(Lexicon.load(), EconomyReader.load());
  }

  /// Reads a text. Names inside a sentence are left out: they tell the topic, not the side.
  public SignedConcepts read(String text) {
    Notes notes = new Notes();
    for (List<String> clause : Clauses.of(TextAnalyzer.wordsWithoutNames(text))) {
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

  private void readClause(List<String> words, Notes notes) {
    List<String> stems = words.stream().map(Stemmer::stem).toList();
    EconomyReader.Outlook outlook = economy.read(words, stems);
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
        boolean closes = last && lexicon.closes(stems, i + length);
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
                    lexicon
                        .findOperator(stem)
                        .filter(o -> o == Lexicon.Operator.FLIP || o == Lexicon.Operator.APART)
                        .isPresent());
  }

  private static int turned(Lexicon.Operator operator, int sign, Notes notes) {
    return switch (operator) {
      case FLIP, APART, STOP -> -sign;
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
    if (senses.isEmpty() && !operator && lexicon.isContent(key)) {
      noted.put(key, sign);
    }
    return noted;
  }
}
