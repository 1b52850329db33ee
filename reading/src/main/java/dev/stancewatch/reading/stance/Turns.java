package dev.stancewatch.reading.stance;

import dev.stancewatch.reading.text.TextAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which way the words of its clause turn a phrase. Sure only of what stands close to it; anything
/// else that may turn it makes it unclear. Immutable; threads may share it.
public final class Turns {
  /// How a phrase is meant.
  public enum Way {
    PLAIN,
    TURNED,
    /// As somebody's earlier one.
    PAST,
    UNCLEAR
  }

  private static final Pattern RECALLED =
      Pattern.compile(
          "\\b(?:earlier|former|previous|past|once|had)\\b(?: \\p{L}+){0,4}$"
              + "|\\b(?:shift|departure|retreat|turn|break) (?:away )?from\\b");

  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s");

  /// What may stand between a phrase and what is said of it.
  private static final Set<String> LINKING =
      Set.of(
          "a", "an", "the", "will", "would", "must", "should", "shall", "can", "could", "may",
          "might", "has", "have", "had", "still", "simply");

  /// Who denies that somebody says a thing does not deny the thing.
  private static final Set<String> SAYING = Set.of("say", "says", "said", "tell", "told");

  private static final Set<String> MEANS = Set.of("with", "by", "through", "via");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "our");

  private final Lexicon lexicon;

  private Turns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static Turns load() {
    return new Turns(Lexicon.load(Stemmer::exact));
  }

  /// @param before what stands before the phrase, from the beginning of the text
  /// @param after what stands behind it
  public Way of(String before, String after) {
    List<String> words = Clauses.last(TextAnalyzer.wordsWithoutNames(before));
    if (RECALLED.matcher(String.join(" ", words)).find()) {
      return Way.PAST;
    }
    Way ahead = before(words);
    boolean opens = words.stream().map(Stemmer::exact).noneMatch(lexicon::isContent);
    Way behind = after(Clauses.first(TextAnalyzer.wordsWithoutNames(after)), opens);
    if (ahead == Way.PLAIN) {
      return behind;
    }
    return behind == Way.PLAIN ? ahead : Way.UNCLEAR;
  }

  /// Two words that turn, or one that has an object of its own, leave it unclear.
  private Way before(List<String> words) {
    List<String> stems = words.stream().map(Stemmer::exact).toList();
    Lexicon.Operator turned = null;
    int content = 0;
    int length;
    for (int i = 0; i < stems.size(); i += length) {
      length = lexicon.phraseLength(stems, i);
      String key = String.join("-", stems.subList(i, i + length));
      Lexicon.Operator operator = lexicon.findOperator(key).orElse(Lexicon.Operator.ASK);
      switch (operator) {
        case HEDGE -> {
          return Way.UNCLEAR;
        }
        case FLIP, APART, STOP, BACK, NOR -> {
          boolean second = turned != null && operator != Lexicon.Operator.NOR;
          if (second
              || isNoun(operator, words, i)
              || (i == 0 && words.getFirst().equals("without"))) {
            return Way.UNCLEAR;
          }
          turned = operator;
          content = 0;
        }
        case ASK, LAST -> {
          boolean modifies = i + length == stems.size();
          boolean told = lexicon.findOperator(key).isPresent() || modifies;
          boolean weighs = lexicon.isContent(key) || SAYING.contains(words.get(i));
          content += told || !weighs ? 0 : 1;
        }
      }
    }
    if (turned == null) {
      return Way.PLAIN;
    }
    if (content == 0) {
      return Way.TURNED;
    }
    return turned == Lexicon.Operator.STOP && isMeans(words) ? Way.PLAIN : Way.UNCLEAR;
  }

  /// "the end", "the ban": a thing rather than what somebody does.
  private static boolean isNoun(Lexicon.Operator operator, List<String> words, int i) {
    return operator == Lexicon.Operator.STOP && i > 0 && words.get(i - 1).equals("the");
  }

  /// "to end the war with an immediate" what follows.
  private static boolean isMeans(List<String> words) {
    for (int i = words.size() - 1; i >= 0 && i >= words.size() - 3; i--) {
      if (MEANS.contains(words.get(i))) {
        return true;
      }
      if (i < words.size() - 1 && !ARTICLES.contains(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  /// What is said of the phrase itself turns it; anything further on may.
  ///
  /// @param opens whether the phrase is the subject of what follows; of one that is an object, what
  ///   "and" joins to it is another matter
  private Way after(List<String> all, boolean opens) {
    int end = opens ? all.size() : joint(all);
    List<String> words = all.subList(0, end);
    List<String> stems = words.stream().map(Stemmer::exact).toList();
    Way way = Way.PLAIN;
    boolean told = true;
    int length;
    for (int i = 0; i < stems.size(); i += length) {
      length = lexicon.phraseLength(stems, i);
      String key = String.join("-", stems.subList(i, i + length));
      Lexicon.Operator operator = lexicon.findOperator(key).orElse(Lexicon.Operator.ASK);
      boolean turns =
          switch (operator) {
            case BACK -> true;
            case STOP, LAST -> lexicon.closes(stems, i + length);
            case FLIP, APART, NOR, ASK, HEDGE -> false;
          };
      boolean passive =
          operator == Lexicon.Operator.STOP && i > 0 && BEING.contains(words.get(i - 1));
      if (operator == Lexicon.Operator.FLIP || ((turns || passive) && !(turns && told))) {
        return Way.UNCLEAR;
      }
      way = turns ? Way.TURNED : way;
      told = told && (turns || LINKING.contains(words.get(i)) || BEING.contains(words.get(i)));
    }
    return way;
  }

  private static int joint(List<String> words) {
    int end = 0;
    while (end < words.size() && !words.get(end).equals("and") && !words.get(end).equals("or")) {
      end++;
    }
    return end;
  }
}
