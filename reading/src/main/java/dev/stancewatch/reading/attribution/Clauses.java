package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;

/// Where what is said ends because the sentence goes on: "her warning that the wall was cracked |
/// went unread". Stateless; threads may share it.
final class Clauses {
  private Clauses() {}

  /// The first finite verb, with the adverbs before it, that has no place in the content, or `end`.
  ///
  /// @param verbs finite verbs that the content may still hold: 1 for a clause, 0 for a thing
  static int mainVerb(Sentence sentence, int start, int end, int verbs) {
    int expected = verbs;
    for (int i = start; i < end; i++) {
      Token token = sentence.get(i);
      if (opensAnother(token) || (token.hasTag("CCONJ") && verbs > 0)) {
        expected++;
      } else if (i > start && beginsGroup(sentence, i)) {
        if (expected == 0) {
          return begin(sentence, i, start);
        }
        expected += Relatives.THINKING.contains(token.lower()) ? 0 : -1;
      }
    }
    return end;
  }

  private static boolean opensAnother(Token token) {
    return Words.RELATIVE.contains(token.lower())
        || Words.QUESTION.contains(token.lower())
        || token.hasTag("SCONJ")
        || token.is(",")
        || token.is("than")
        || token.is("as");
  }

  /// Whether a unit behind the first is a finite verb and the first of its group.
  static boolean beginsGroup(Sentence sentence, int i) {
    if (!Finites.isFinite(sentence, i)) {
      return false;
    }
    int before = i - 1;
    while (before > 0
        && (sentence.get(before).hasTag("ADV")
            || Words.NEGATION.contains(sentence.get(before).lower()))) {
      before--;
    }
    Token left = sentence.get(before);
    boolean goesOn = left.hasTag("AUX") || Words.AUXILIARY.contains(left.lower());
    return !goesOn && !left.is("to");
  }

  private static int begin(Sentence sentence, int verb, int start) {
    int i = verb;
    while (i > start + 1 && sentence.get(i - 1).hasTag("ADV")) {
      i--;
    }
    return i;
  }
}
