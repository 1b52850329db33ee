package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// Relative clauses without commas: of "leaders who spoke with Quill said" the leaders say it, and
/// not Quill. Stateless; threads may share it.
final class Relatives {
  /// Verbs whose object may be a clause with a subject of its own: "who think Quill said it".
  static final Set<String> THINKING =
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

  /// Where the content of a verb inside a relative clause ends, because the sentence goes on behind
  /// it: "Quill, who argued that it should move, | was booed".
  static int end(Sentence sentence, Cue cue) {
    int who = cue.range().begin() - 1;
    while (who > 0 && sentence.get(who).hasTag("ADV")) {
      who--;
    }
    boolean relative =
        who > 0
            && (sentence.get(who).is("who")
                || sentence.get(who).is("which")
                || (sentence.get(who).is("that") && Phrases.isNounEnd(sentence, who - 1)));
    if (!relative || cue.kind() != Cue.Kind.FINITE) {
      return sentence.size();
    }
    int start = cue.range().end();
    if (!sentence.get(who - 1).is(",")) {
      boolean clause = cue.entry().has(Frame.CLAUSE) || cue.entry().has(Frame.THAT);
      return clause ? sentence.size() : Clauses.mainVerb(sentence, start, sentence.size(), 0);
    }
    for (int i = start; i + 1 < sentence.size(); i++) {
      int next = i + 1;
      while (next + 1 < sentence.size() && sentence.get(next).hasTag("ADV")) {
        next++;
      }
      if (sentence.get(i).is(",") && Clauses.beginsGroup(sentence, next)) {
        return i;
      }
    }
    return sentence.size();
  }

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
