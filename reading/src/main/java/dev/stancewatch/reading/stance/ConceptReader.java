package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the signed concepts of a text by rules that can be explained: an operator turns the words
/// of its clause around, a second one turns them back. Immutable; threads may share it.
public final class ConceptReader {
  private static final Set<String> STOP =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "to",
          "in",
          "on",
          "at",
          "for",
          "from",
          "with",
          "by",
          "and",
          "or",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "it",
          "its",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "his",
          "her",
          "their",
          "our",
          "my",
          "that",
          "this",
          "these",
          "those",
          "which",
          "who",
          "what",
          "when",
          "where",
          "how",
          "as",
          "than",
          "then",
          "there",
          "here",
          "has",
          "have",
          "had",
          "do",
          "does",
          "did",
          "would",
          "will",
          "shall",
          "can",
          "could",
          "may",
          "might",
          "must",
          "should",
          "ought",
          "said",
          "say",
          "says",
          "told",
          "also",
          "so",
          "if",
          "but",
          "about",
          "into",
          "any",
          "all",
          "some",
          "such",
          "very",
          "one",
          "'s",
          "s",
          "just",
          "too",
          "own",
          "him",
          "them",
          "us",
          "me",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "other",
          "each",
          "both",
          "it's",
          "only",
          "still",
          "yet");
  private static final Set<String> CLAUSE_END = Set.of(",", ".", ";", ":", "!", "?", "-", "\u2014");
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

  private final Lexicon lexicon;

  private ConceptReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static ConceptReader load() {
    return new ConceptReader(Lexicon.load());
  }

  /// Whether a concept tells a direction ("raise", "cut") and not only a topic.
  public boolean tellsDirection(String concept) {
    return concept.startsWith("#") && lexicon.hasSides(concept.substring(1));
  }

  /// Reads a text.
  public SignedConcepts read(String text) {
    Map<String, Double> signs = new HashMap<>();
    boolean[] marks = new boolean[2];
    for (List<String> clause : clauses(TextAnalyzer.wordsAndMarks(text))) {
      readClause(clause, signs, marks);
    }
    return new SignedConcepts(signs, marks[0], marks[1]);
  }

  private static List<List<String>> clauses(List<String> words) {
    List<List<String>> clauses = new ArrayList<>();
    List<String> current = new ArrayList<>();
    for (String word : words) {
      boolean ends = CLAUSE_END.contains(word) || CLAUSE_WORDS.contains(word);
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

  private void readClause(List<String> words, Map<String, Double> signs, boolean[] marks) {
    List<String> stems = words.stream().map(Stemmer::stem).toList();
    Map<String, Integer> found = new HashMap<>();
    int sign = 1;
    int i = 0;
    while (i < stems.size()) {
      int length = lexicon.phraseLength(stems, i);
      String key = String.join("-", stems.subList(i, i + length));
      Optional<Lexicon.Operator> operator = lexicon.findOperator(key);
      if (operator.isPresent()) {
        switch (operator.get()) {
          case FLIP -> sign = -sign;
          case BACK -> {
            found.replaceAll((concept, value) -> -value);
            sign = -sign;
          }
          case ASK -> marks[0] = true;
          case HEDGE -> marks[1] = true;
        }
      }
      note(key, length == 1 ? words.get(i) : key, sign, operator.isPresent(), found);
      i += length;
    }
    found.forEach(
        (concept, value) -> signs.merge(concept, (double) value, (a, b) -> a == -b ? 0.0 : a));
  }

  private void note(
      String key, String word, int sign, boolean operator, Map<String, Integer> found) {
    List<Lexicon.Sense> senses = lexicon.senses(key);
    for (Lexicon.Sense sense : senses) {
      found.put("#" + sense.concept(), sign * sense.sign());
    }
    if (senses.isEmpty()
        && !operator
        && !STOP.contains(word)
        && Character.isLetterOrDigit(word.codePointAt(0))) {
      found.put(key, sign);
    }
  }
}
