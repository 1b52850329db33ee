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

  /// The end of "8-3", "by 231 to 204", or the unit itself if no count of votes begins there.
  static int countEnd(Sentence sentence, int begin) {
    int i = begin;
    if (i + 1 < sentence.size() && sentence.get(i).is("by")) {
      i++;
    }
    if (i >= sentence.size() || !sentence.get(i).form().matches("\\d+(?:[-\u2013]\\d+)?")) {
      return begin;
    }
    boolean whole = sentence.get(i).form().matches(".*\\D.*");
    boolean parts =
        i + 2 < sentence.size()
            && Phrases.isOneOf(sentence.get(i + 1), "-", "\u2013", "to")
            && sentence.get(i + 2).form().matches("\\d+");
    return whole ? i + 1 : parts ? i + 3 : begin;
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
