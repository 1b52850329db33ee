package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// What may stand between a cue and its content without belonging to either: "in a statement", "to
/// reporters", "on television". Stateless; threads may share it.
final class Asides {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "on", "at", "during", "to", "through", "via", "before", "after");
  private static final Set<String> NOUNS =
      Set.of(
          "statement",
          "interview",
          "speech",
          "letter",
          "post",
          "address",
          "briefing",
          "conference",
          "report",
          "reporters",
          "journalists",
          "television",
          "radio",
          "message",
          "memo",
          "note",
          "news",
          "meeting",
          "parliament",
          "lawmakers",
          "video",
          "tweet",
          "press");
  private static final int REACH = 6;

  private Asides() {}

  /// Past the adverb, the count or the day in "called again for", "voted 8-3 on Tuesday against".
  static int afterVerb(Sentence sentence, int from) {
    int counted = countEnd(sentence, from);
    int time = counted < sentence.size() ? Phrases.timeEnd(sentence, counted) : counted;
    boolean adverb = time == from && from < sentence.size() && sentence.get(from).hasTag("ADV");
    return adverb ? from + 1 : time;
  }

  /// Past all asides and days that begin at a unit.
  static int skip(Sentence sentence, int from, int limit) {
    int i = from;
    boolean moved = true;
    while (moved && i < limit) {
      moved = false;
      int time = Phrases.timeEnd(sentence, i);
      int end = time > i ? time : end(sentence, i, limit);
      if (end > i) {
        i = end;
        moved = true;
      }
    }
    return i;
  }

  /// The end of "8-3", "by 231 to 204", or the unit itself if no count of votes begins there.
  static int countEnd(Sentence sentence, int begin) {
    int i = begin;
    if (i + 1 < sentence.size() && sentence.get(i).is("by")) {
      i++;
    }
    if (i >= sentence.size()) {
      return begin;
    }
    boolean whole = sentence.get(i).form().matches("\\d+[-\u2013]\\d+");
    boolean parts =
        i + 2 < sentence.size()
            && isNumber(sentence.get(i))
            && Phrases.isOneOf(sentence.get(i + 1), "-", "\u2013", "to")
            && isNumber(sentence.get(i + 2));
    return whole ? i + 1 : parts ? i + 3 : begin;
  }

  /// ", with one voice, | that": a phrase before a clause, or the unit itself if none begins there.
  private static int betweenCommas(Sentence sentence, int begin, int limit) {
    int to = Math.min(limit - 1, begin + REACH);
    for (int i = begin + 1; i < to; i++) {
      Token token = sentence.get(i);
      if (token.is(",")) {
        return sentence.get(i + 1).is("that") ? i + 1 : begin;
      }
      if (token.isVerbal() || token.isQuote()) {
        return begin;
      }
    }
    return begin;
  }

  private static boolean isNumber(Token token) {
    return token.hasTag("NUM") || token.form().matches("\\d+");
  }

  /// The end of the aside that begins at a unit, or that unit if none does.
  static int end(Sentence sentence, int begin, int limit) {
    int count = countEnd(sentence, begin);
    if (count > begin) {
      return count;
    }
    Token first = sentence.get(begin);
    boolean adverb = first.hasTag("ADV") && !first.is("not") && begin + 1 < limit;
    if (adverb && !sentence.get(begin + 1).hasTag("NOUN")) {
      return first.is("how") || first.is("why") || first.is("when") || first.is("where")
          ? begin
          : begin + 1;
    }
    if (first.is(",") && begin + 1 < limit && sentence.get(begin + 1).is("that")) {
      return begin + 1;
    }
    if (first.is(",")) {
      return betweenCommas(sentence, begin, limit);
    }
    if (!PREPOSITIONS.contains(first.lower())) {
      return begin;
    }
    int to = Math.min(limit, begin + REACH);
    for (int i = begin + 1; i < to; i++) {
      Token token = sentence.get(i);
      if (token.isVerbal() || token.hasTag("PUNCT") || token.is("that")) {
        return begin;
      }
      boolean last = i + 1 >= limit || !sentence.get(i + 1).hasTag("NOUN");
      if (NOUNS.contains(token.lower()) && last) {
        return i + 1;
      }
    }
    return begin;
  }
}
