package dev.stancewatch.reading.actor;

import dev.stancewatch.reading.text.Calendar;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;

/// Where the phrase that names a speaker really begins. Stateless; threads may share it.
final class Heads {
  private Heads() {}

  /// Past what leads a sentence without a comma: "In question hour on Thursday the president"
  /// begins with "the president". The begin itself if nothing leads.
  static int of(Sentence sentence, int begin, int end) {
    if (begin >= end || !sentence.get(begin).hasTag("ADP")) {
      return begin;
    }
    for (int i = begin + 2; i < end; i++) {
      Token before = sentence.get(i - 1);
      Token token = sentence.get(i);
      boolean noun = before.hasTag("NOUN") || before.hasTag("NUM") || isDay(before);
      boolean opens = token.hasTag("DET") || (token.hasTag("PROPN") && isDay(before));
      if (noun && opens) {
        return i;
      }
    }
    return begin;
  }

  /// The last word before the first preposition, mark or "and": "aide" in "a senior aide to Quill".
  static int noun(Sentence sentence, int begin, int end) {
    int last = begin;
    for (int i = begin; i < end; i++) {
      Token token = sentence.get(i);
      boolean ends = token.hasTag("ADP") || token.hasTag("PUNCT") || token.hasTag("CCONJ");
      if (i > begin && (ends || token.is("to") || token.is("for"))) {
        break;
      }
      last = i;
    }
    return last;
  }

  private static boolean isDay(Token token) {
    return Calendar.WEEKDAYS.contains(token.lower());
  }
}
