package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words that name who says it. Stateless; threads may share it.
final class SourceFinder {
  private SourceFinder() {}

  /// The source of a cue, or `null` if the sentence names none.
  ///
  /// @param earlier what was found to the left in this sentence
  static @Nullable Range of(Sentence sentence, Cue cue, List<Found> earlier) {
    return switch (cue.kind()) {
      case ACCORDING -> ofAccording(sentence, cue);
      case NOUN -> NominalCues.source(sentence, cue, earlier);
      case PASSIVE -> agent(sentence, cue);
      case GERUND -> ofGerund(sentence, cue, earlier);
      case FINITE -> ofFinite(sentence, cue, earlier);
    };
  }

  /// Behind "according to", inside "in her opinion".
  private static @Nullable Range ofAccording(Sentence sentence, Cue cue) {
    boolean inside = cue.range().end() == cue.head() + 1;
    if (inside && Phrases.isGenitiveMark(sentence, cue.head() - 1)) {
      return new Range(cue.range().begin() + 1, cue.head());
    }
    return inside ? new Range(cue.head() - 1, cue.head()) : right(sentence, cue.range().end());
  }

  private static @Nullable Range ofFinite(Sentence sentence, Cue cue, List<Found> earlier) {
    Range own = own(sentence, cue);
    return own != null ? own : shared(sentence, cue, earlier);
  }

  /// The subject of a verb, before or behind it; `null` if it shares that of another.
  static @Nullable Range own(Sentence sentence, Cue cue) {
    Range subject = subject(sentence, cue.range().begin());
    return subject != null ? subject : inverted(sentence, cue);
  }

  private static @Nullable Range ofGerund(Sentence sentence, Cue cue, List<Found> earlier) {
    int before = cue.range().begin() - 1;
    boolean quoted = before > 1 && sentence.get(before).is("as");
    if (quoted && Phrases.isNounEnd(sentence, before - 1)) {
      return NounPhrases.endingAt(sentence, before - 1);
    }
    boolean attached = before >= 0 && Phrases.isNounEnd(sentence, before);
    if (attached) {
      return afterWith(sentence, NounPhrases.endingAt(sentence, before));
    }
    return shared(sentence, cue, earlier);
  }

  /// "with health officials reporting": what stands before "with" is no part of the source.
  private static Range afterWith(Sentence sentence, Range phrase) {
    for (int i = phrase.last(); i > phrase.begin(); i--) {
      if (Phrases.isOneOf(sentence.get(i), "with", "as", "and") || sentence.get(i).is(",")) {
        return new Range(i + 1, phrase.end());
      }
    }
    return phrase;
  }

  /// "said Jens Hollow": the verb stands after a quotation or a comma and before its subject.
  private static @Nullable Range inverted(Sentence sentence, Cue cue) {
    int before = cue.range().begin() - 1;
    int next = cue.range().end();
    if (!cue.entry().has(Frame.QUOTATION) || cue.range().end() - cue.range().begin() > 1) {
      return null;
    }
    boolean opens = before < 0 || sentence.get(before).isQuote() || sentence.get(before).is(",");
    boolean place = next < sentence.size() && sentence.get(next).hasTag("ADP");
    if (!opens || next >= sentence.size() || before < 0 || place) {
      return null;
    }
    Range phrase = beforePlace(sentence, right(sentence, next));
    boolean clause =
        phrase != null && phrase.end() < sentence.size() && sentence.get(phrase.end()).isVerbal();
    return phrase == null || clause ? null : withApposition(sentence, phrase);
  }

  /// "said Juna Hareth on the steps of the court": a name ends before a place or a time.
  private static @Nullable Range beforePlace(Sentence sentence, @Nullable Range phrase) {
    for (int i = phrase == null ? 0 : phrase.begin() + 1; phrase != null && i < phrase.end(); i++) {
      Token token = sentence.get(i);
      if (token.hasTag("ADP") && !token.is("of") && !token.is("for")) {
        boolean place =
            sentence.get(i - 1).hasTag("PROPN") && Phrases.isOneOf(token, "on", "in", "at");
        return place ? new Range(phrase.begin(), i) : phrase;
      }
    }
    return phrase;
  }

  /// "said Juna Hareth, spokeswoman for the president": a phrase without a verb up to the next
  /// mark.
  private static Range withApposition(Sentence sentence, Range phrase) {
    int comma = phrase.end();
    if (comma + 1 >= sentence.size() || !sentence.get(comma).is(",")) {
      return phrase;
    }
    Token first = sentence.get(comma + 1);
    if (!first.hasTag("DET")
        && !first.hasTag("NOUN")
        && !first.hasTag("NUM")
        && !first.hasTag("PROPN")
        && !first.hasTag("ADJ")) {
      return phrase;
    }
    int end = Phrases.endOfPhrase(sentence, comma + 1);
    boolean closes = end >= sentence.size() || sentence.get(end).hasTag("PUNCT");
    return closes && end > comma + 1 ? new Range(phrase.begin(), end) : phrase;
  }

  private static @Nullable Range right(Sentence sentence, int begin) {
    int end = Phrases.endOfPhrase(sentence, begin);
    return end > begin ? new Range(begin, end) : null;
  }

  private static @Nullable Range agent(Sentence sentence, Cue cue) {
    int limit = Math.min(sentence.size(), cue.range().end() + 6);
    for (int i = cue.range().end(); i < limit; i++) {
      if (sentence.get(i).is("by")) {
        Range agent = i + 1 < sentence.size() ? right(sentence, i + 1) : null;
        return agent != null && isSomebody(sentence, agent) ? agent : null;
      }
      if (sentence.get(i).hasTag("PUNCT") || sentence.get(i).isVerbal()) {
        return null;
      }
    }
    return null;
  }

  /// "by heritage groups"; not "by mistake", "by post".
  private static boolean isSomebody(Sentence sentence, Range agent) {
    return !sentence.get(agent.begin()).hasTag("NOUN")
        || (agent.end() - agent.begin() > 1
            && sentence.get(agent.begin() + 1).lower().endsWith("s"));
  }

  /// The subject that ends right before a verb group, past adverbs, time phrases, parentheses and
  /// relative clauses.
  static @Nullable Range subject(Sentence sentence, int group) {
    int j = skipAdverbials(sentence, group - 1);
    if (j < 0) {
      return null;
    }
    Token token = sentence.get(j);
    if (Words.RELATIVE.contains(token.lower())
        || (token.is("that") && j > 0 && sentence.get(j - 1).isNominal())) {
      int head = j > 0 && sentence.get(j - 1).is(",") ? j - 2 : j - 1;
      return head >= 0 && Phrases.isNounEnd(sentence, head)
          ? NounPhrases.endingAt(sentence, head)
          : null;
    }
    if (token.is(",")) {
      return beforeParenthesis(sentence, j);
    }
    if (!Phrases.isNounEnd(sentence, j)) {
      return null;
    }
    Range phrase = NounPhrases.endingAt(sentence, j);
    int head = Relatives.antecedent(sentence, phrase.begin());
    return head >= 0 ? NounPhrases.endingAt(sentence, head) : phrase;
  }

  private static int skipAdverbials(Sentence sentence, int from) {
    int j = from;
    boolean moved = true;
    while (moved && j > 0) {
      moved = false;
      if (sentence.get(j).hasTag("ADV") && !sentence.get(j).isCapitalized()) {
        j--;
        moved = true;
      }
      for (int start = Math.max(1, j - 3); start <= j && !moved; start++) {
        boolean whole = Phrases.timeEnd(sentence, start) == j + 1;
        if (whole) {
          j = start - 1;
          moved = true;
        }
      }
    }
    return j;
  }

  /// The subject before ", who ...," or ", on Monday,", or with ", spokeswoman for ...,".
  private static @Nullable Range beforeParenthesis(Sentence sentence, int comma) {
    int described = Relatives.described(sentence, comma);
    if (described >= 0) {
      return NounPhrases.endingAt(sentence, described);
    }
    int open = comma - 1;
    while (open > 0 && !sentence.get(open).is(",") && !sentence.get(open).isQuote()) {
      open--;
    }
    if (open <= 0 || sentence.get(open).isQuote()) {
      return null;
    }
    Token first = sentence.get(open + 1);
    boolean aside =
        Words.RELATIVE.contains(first.lower())
            || first.hasTag("ADP")
            || first.hasTag("ADV")
            || first.hasTag("SCONJ")
            || first.hasTag("VERB");
    if (aside) {
      int head = open - 1;
      return Phrases.isNounEnd(sentence, head) ? NounPhrases.endingAt(sentence, head) : null;
    }
    boolean apposition =
        Phrases.isNounEnd(sentence, comma - 1) && Phrases.isNounEnd(sentence, open - 1);
    if (!apposition) {
      return null;
    }
    Range whole = NounPhrases.endingAt(sentence, comma - 1);
    // "Halcyne, the company that builds the line at a cost of two billion, said": Halcyne says it.
    return whole.begin() > open + 1 ? NounPhrases.endingAt(sentence, open - 1) : whole;
  }

  /// The source of a verb without a subject of its own.
  private static @Nullable Range shared(Sentence sentence, Cue cue, List<Found> earlier) {
    int clause = clauseStart(sentence, cue.range().begin());
    boolean gerund = cue.kind() == Cue.Kind.GERUND;
    @Nullable Range source = null;
    for (Found found : earlier) {
      boolean usable =
          found.source() != null
              && found.cue().range().begin() >= clause
              && found.cue().kind() != Cue.Kind.NOUN;
      if (usable && (source == null || !gerund)) {
        source = found.source();
      }
    }
    return source != null ? source : mainSubject(sentence, clause, cue.range().begin());
  }

  private static int clauseStart(Sentence sentence, int before) {
    for (int i = before - 1; i > 0; i--) {
      Token token = sentence.get(i);
      boolean opens =
          token.is("while") || token.is("whereas") || token.is("but") || token.is("although");
      if (token.is(";")
          || (opens && sentence.get(i - 1).is(",") && !sentence.get(i + 1).isVerbal())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static @Nullable Range mainSubject(Sentence sentence, int from, int before) {
    for (int verb : Finites.in(sentence, from + 1, before)) {
      Range subject = subject(sentence, verb);
      if (subject != null && subject.begin() >= from) {
        return subject;
      }
    }
    return null;
  }
}
