package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// Where content begins and ends inside its sentence. Stateless; threads may share it.
final class ContentEnd {
  private static final Set<String> BREAKING =
      Set.of("while", "but", "although", "though", "whereas");

  /// Words that end a thing even without a comma.
  private static final Set<String> THING_ENDING =
      Set.of(
          "following",
          "after",
          "amid",
          "while",
          "when",
          "because",
          "during",
          "although",
          "though",
          "but",
          "since",
          "despite",
          "whereas");

  private ContentEnd() {}

  /// @param limit first unit that cannot belong to it
  /// @param clause whether the content is a clause; a thing ends earlier
  static int of(Sentence sentence, int start, int limit, boolean clause) {
    int end = Math.min(limit, withoutStop(sentence));
    for (int i = start + 1; i < end; i++) {
      Token token = sentence.get(i);
      if (token.is(";") || (token.is("following") && !sentence.get(i - 1).hasTag("DET"))) {
        return trimmed(sentence, start, i);
      }
      if (token.is(",") && i + 1 < end && breaks(sentence, i, clause)) {
        return trimmed(sentence, start, i);
      }
      if (token.is(",") && isApposition(sentence, i, end)) {
        return trimmed(sentence, start, i);
      }
      if (!clause && token.hasTag("CCONJ") && i + 1 < end && isFinite(sentence.get(i + 1))) {
        return trimmed(sentence, start, i);
      }
      if (!clause && endsThing(sentence, i)) {
        return trimmed(sentence, start, i);
      }
    }
    return trimmed(sentence, start, end);
  }

  private static boolean isFinite(Token token) {
    boolean form = token.lower().endsWith("s") || token.lower().endsWith("ed") || token.is("said");
    return token.hasTag("AUX") || (token.hasTag("VERB") && form);
  }

  /// ", a promise it made in May": the last comma, and an article after it.
  private static boolean isApposition(Sentence sentence, int comma, int end) {
    if (comma + 2 >= end
        || !Phrases.isOneOf(
            sentence.get(comma + 1), "a", "an", "its", "their", "his", "her", "the", "two")) {
      return false;
    }
    for (int i = comma + 2; i < end; i++) {
      Token token = sentence.get(i);
      boolean goesOn =
          token.is(",")
              || token.hasTag("AUX")
              || (token.is("and") && sentence.get(comma - 1).hasTag("NOUN"));
      if (goesOn) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsThing(Sentence sentence, int i) {
    Token token = sentence.get(i);
    boolean tag = token.hasTag("SCONJ") || token.hasTag("ADP") || token.hasTag("VERB");
    return tag && THING_ENDING.contains(token.lower());
  }

  private static boolean breaks(Sentence sentence, int comma, boolean clause) {
    Token next = sentence.get(comma + 1);
    if (BREAKING.contains(next.lower())) {
      return !clause || !isStillSaid(sentence, comma + 1);
    }
    if (clause) {
      return false;
    }
    if (next.hasTag("CCONJ") && opensClause(sentence, comma + 2)) {
      return true;
    }
    boolean tail = Words.TAIL.contains(next.lower()) || Words.RELATIVE.contains(next.lower());
    if (isFinite(next)) {
      return true;
    }
    boolean participle = next.hasTag("VERB") && next.lower().endsWith("ing");
    return tail || participle || next.is("with") || next.hasTag("SCONJ");
  }

  /// ", but that nobody should pay yet".
  private static boolean isStillSaid(Sentence sentence, int i) {
    return sentence.get(i).is("but") && i + 1 < sentence.size() && sentence.get(i + 1).is("that");
  }

  /// ", and it rained": a subject with its verb.
  private static boolean opensClause(Sentence sentence, int begin) {
    int from = begin < sentence.size() ? Phrases.timeEnd(sentence, begin) : begin;
    int verb = Phrases.endOfPhrase(sentence, from);
    while (verb > from && verb + 1 < sentence.size() && sentence.get(verb).hasTag("ADV")) {
      verb++;
    }
    return verb > from && verb < sentence.size() && Clauses.beginsGroup(sentence, verb);
  }

  private static int trimmed(Sentence sentence, int start, int end) {
    int to = end;
    while (to > start && (sentence.get(to - 1).hasTag("CCONJ") || sentence.get(to - 1).is(","))) {
      to--;
    }
    return to;
  }

  /// Whether what follows ", she said," is still hers: not if it opens a clause of its own ("while
  /// Marsh demanded") or only says when or why she said it ("a day after Marsh proposed").
  static boolean goesOn(Sentence sentence, int begin, int end) {
    String first = sentence.get(begin).lower();
    boolean apart = BREAKING.contains(first) || Words.RELATIVE.contains(first);
    if (apart || first.endsWith("ing")) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      boolean finite =
          token.isVerbal() && !token.lower().endsWith("ing") && !sentence.get(i - 1).is("to");
      boolean tail =
          Words.TAIL.contains(token.lower()) && !Phrases.isOneOf(token, "until", "unless");
      if (tail || finite) {
        return !tail;
      }
    }
    return true;
  }

  /// The end of a sentence without its full stop.
  static int withoutStop(Sentence sentence) {
    int end = sentence.size();
    while (end > 0
        && sentence.get(end - 1).hasTag("PUNCT")
        && ".!;,:".contains(sentence.get(end - 1).form().substring(0, 1))) {
      end--;
    }
    return end;
  }

  /// The begin of the clause that ends before a unit: after ";", ", while" or ", but".
  static int clauseBegin(Sentence sentence, int before) {
    for (int i = before - 1; i > 0; i--) {
      Token token = sentence.get(i);
      if (token.is(";") || token.isQuote()) {
        return i + 1;
      }
      if (BREAKING.contains(token.lower()) && sentence.get(i - 1).is(",")) {
        return i + 1;
      }
    }
    int begin = 0;
    while (begin < before
        && (sentence.get(begin).hasTag("PUNCT") || sentence.get(begin).hasTag("CCONJ"))) {
      begin++;
    }
    return begin;
  }
}
