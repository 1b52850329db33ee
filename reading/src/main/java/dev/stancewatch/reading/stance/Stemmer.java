package dev.stancewatch.reading.stance;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Cuts English endings so that forms of one word compare equal. A light stemmer, not a lemmatizer.
/// Stateless; threads may share it.
final class Stemmer {
  private static final int MIN_STEM = 3;

  /// What does something, "investor", has a longer stem than "mayor" would.
  private static final int MIN_ACTOR = 4;

  /// Words without other forms: "noted" is none of "not".
  private static final Set<String> UNINFLECTED =
      Set.of("not", "nor", "may", "might", "must", "will", "should", "let");

  private static final Map<String, String> EXACT =
      Map.of(
          "n't",
          "not",
          "cannot",
          "not",
          "never",
          "not",
          "hardly",
          "not",
          "scarcely",
          "not",
          "barely",
          "not",
          "gave",
          "give",
          "given",
          "give");

  private static final String[] ENDINGS = {
    "izations",
    "isations",
    "ization",
    "isation",
    "ements",
    "ations",
    "ement",
    "ments",
    "ation",
    "ment",
    "ings",
    "ing",
    "edly",
    "ions",
    "ies",
    "ied",
    "ion",
    "ers",
    "ors",
    "ed",
    "ly",
    "es",
    "er",
    "or",
    "al",
    "s",
    "e",
    "y"
  };

  private Stemmer() {}

  /// The stem; endings are cut twice, so that "lowered" and "lower" meet.
  static String stem(String word) {
    return cut(cut(Irregular.base(word), false), false);
  }

  /// The stem, taking fewer words for one another: "noted" is none of "not" and "endorse" none of
  /// "end", and "dismissed" meets "dismiss". The judges were tuned on [#stem] (decision 0067).
  static String exact(String word) {
    String base = EXACT.getOrDefault(word, Irregular.base(word));
    String stem = cut(cut(base, true), true);
    return UNINFLECTED.contains(stem) ? base : stem;
  }

  /// The stems of a phrase whose words are joined by hyphens, joined so again.
  static String phrase(String phrase) {
    return phrase(phrase, Stemmer::stem);
  }

  static String phrase(String phrase, UnaryOperator<String> stem) {
    return Arrays.stream(phrase.split("-", -1)).map(stem).collect(Collectors.joining("-"));
  }

  private static String cut(String word, boolean exact) {
    for (String ending : ENDINGS) {
      boolean root = exact && ending.equals("s") && word.endsWith("ss");
      int least = exact && ending.startsWith("or") ? MIN_ACTOR : MIN_STEM;
      if (word.endsWith(ending) && !root && word.length() - ending.length() >= least) {
        return undoubled(word.substring(0, word.length() - ending.length()));
      }
    }
    return exact ? undoubled(word) : word;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > MIN_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "aeiouls".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
