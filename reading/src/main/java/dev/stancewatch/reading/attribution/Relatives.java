package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// Relative clauses without commas: of "leaders who spoke with Quill said" the leaders say it, and
/// not Quill. Stateless; threads may share it.
final class Relatives {
  /// Verbs whose object may be a clause with a subject of its own: "who think Quill said it".
  private static final Set<String> THINKING =
      Set.of(
          "say",
          "says",
          "said",
          "think",
          "thinks",
          "thought",
          "believe",
          "believes",
          "believed",
          "claim",
          "claims",
          "claimed",
          "know",
          "knows",
          "knew",
          "hope",
          "hopes",
          "hoped",
          "argue",
          "argues",
          "argued",
          "insist",
          "insists",
          "insisted",
          "fear",
          "fears",
          "feared",
          "feel",
          "feels",
          "felt",
          "suggest",
          "suggests",
          "suggested");

  private Relatives() {}

  /// The noun that a relative clause belongs to in which a phrase stands as its last words, or -1
  /// if the phrase stands in none.
  static int antecedent(Sentence sentence, int phrase) {
    int verbs = 0;
    for (int i = phrase - 1; i > 0; i--) {
      Token token = sentence.get(i);
      if (token.hasTag("PUNCT") || token.isQuote() || token.hasTag("SCONJ")) {
        return -1;
      }
      boolean opens =
          token.is("who")
              || token.is("which")
              || (token.is("that") && sentence.get(i + 1).isVerbal());
      if (opens && Phrases.isNounEnd(sentence, i - 1)) {
        return i - 1;
      }
      boolean verb = token.isVerbal() && !sentence.get(i + 1).isVerbal();
      verbs += verb ? 1 : 0;
      if (verbs > 1 || (verb && THINKING.contains(token.lower()))) {
        return -1;
      }
    }
    return -1;
  }
}
