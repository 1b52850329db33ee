package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    boolean clause = cue.entry().has(Frame.CLAUSE) || cue.entry().has(Frame.THAT);
    boolean apart = sentence.get(who - 1).is(",");
    return clause && !apart ? sentence.size() : end(sentence, who, cue.range().end());
  }

  /// The end of a relative clause, read from a unit inside it: the comma that closes it, or the
  /// verb with which the sentence goes on.
  private static int end(Sentence sentence, int who, int start) {
    if (!sentence.get(who - 1).is(",")) {
      return Clauses.mainVerb(sentence, start, ContentEnd.withoutStop(sentence), 0);
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
    return ContentEnd.withoutStop(sentence);
  }

  /// "a man who witnesses said wore a mask", "the valley, which the board calls quiet": the noun is
  /// a part of what is said. Empty if a verb says something else.
  static List<Range> content(Sentence sentence, Cue cue, @Nullable Range source) {
    if (source == null || source.begin() < 3 || source.end() > cue.range().begin()) {
      return List.of();
    }
    int who = source.begin() - 1;
    int next = cue.range().end();
    boolean direct =
        next < sentence.size()
            && cue.kind() == Cue.Kind.FINITE
            && Phrases.isOneOf(sentence.get(who), "which", "who", "whom", "that");
    if (!direct) {
      return List.of();
    }
    int head = sentence.get(who - 1).is(",") ? who - 2 : who - 1;
    boolean said =
        (cue.entry().has(Frame.CLAUSE) || cue.entry().has(Frame.THAT))
            && Clauses.beginsGroup(sentence, next);
    boolean named = cue.entry().has(Frame.NAMING) && !sentence.get(next).isVerbal();
    if (!Phrases.isNounEnd(sentence, head) || !(said || named)) {
      return List.of();
    }
    int end = end(sentence, who, next);
    Range noun = NounPhrases.endingAt(sentence, head);
    int begin = sentence.get(noun.begin()).hasTag("ADP") ? noun.begin() + 1 : noun.begin();
    return end > next && begin <= head
        ? List.of(new Range(begin, head + 1), new Range(next, end))
        : List.of();
  }

  /// "What Quill did say, in June, is that the toll would stay."
  static List<Range> cleft(Sentence sentence, Cue cue, @Nullable Range source, int limit) {
    boolean what =
        source != null && source.begin() > 0 && sentence.get(source.begin() - 1).is("what");
    for (int i = cue.range().end(); what && i + 1 < limit; i++) {
      if (Words.BE.contains(sentence.get(i).lower()) && sentence.get(i + 1).is("that")) {
        int end = ContentEnd.of(sentence, i + 2, limit, true);
        return end > i + 2 ? List.of(new Range(i + 2, end)) : List.of();
      }
    }
    return List.of();
  }

  /// The noun before a relative clause that a comma closes, also where it holds a list: "the union,
  /// which speaks for drivers, couriers and cooks,". -1 if no such clause ends there.
  static int described(Sentence sentence, int comma) {
    for (int i = comma - 1; i > 1; i--) {
      Token token = sentence.get(i);
      if (token.isQuote() || token.is(";")) {
        return -1;
      }
      boolean opens = Phrases.isOneOf(token, "who", "which") && sentence.get(i - 1).is(",");
      if (opens) {
        boolean one = Finites.in(sentence, i + 1, comma).size() == 1;
        return one && Phrases.isNounEnd(sentence, i - 2) ? i - 2 : -1;
      }
    }
    return -1;
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
