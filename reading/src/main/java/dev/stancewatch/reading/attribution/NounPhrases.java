package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// The noun phrase that ends at a unit, with title and apposition, without what only leads up to
/// it. Stateless; threads may share it.
final class NounPhrases {
  private static final Set<String> LEADING =
      Set.of(
          "and", "or", "but", "with", "while", "as", "that", "than", "by", "after", "for", "to",
          "from", "of");

  private NounPhrases() {}

  static Range endingAt(Sentence sentence, int last) {
    if (Phrases.isPronoun(sentence.get(last))) {
      return new Range(last, last + 1);
    }
    int begin = last;
    while (begin > 0 && continues(sentence, begin - 1)) {
      begin--;
    }
    boolean cut = begin > 0 && !isMark(sentence.get(begin - 1));
    boolean object = cut && sentence.get(begin - 1).isVerbal();
    begin = afterClause(sentence, afterLeadingPhrase(sentence, begin, last), last);
    int joined = joinedClause(sentence, begin, last, cut);
    if (joined > begin) {
      begin = joined;
    } else if (cut) {
      begin = lastCoordinate(sentence, begin, last, object);
    }
    while (begin < last && leads(sentence.get(begin))) {
      begin++;
    }
    return new Range(begin, last + 1);
  }

  private static boolean continues(Sentence sentence, int i) {
    Token token = sentence.get(i);
    if (token.is(",")) {
      return i > 0 && !sentence.get(i - 1).isQuote() && !sentence.get(i - 1).isVerbal();
    }
    if (i + 1 < sentence.size() && Phrases.opensAnother(sentence, i + 1)) {
      return false;
    }
    if (token.hasTag("PRON") && !Words.POSSESSIVE.contains(token.lower())) {
      return false;
    }
    boolean dateline = token.is("-") && !sentence.get(i + 1).isCapitalized();
    return token.is("-") ? dateline : Phrases.inside(sentence, i);
  }

  private static boolean isMark(Token before) {
    return before.hasTag("PUNCT") || before.isQuote();
  }

  /// Drops "In Vaspel," and "Meanwhile,".
  private static int afterLeadingPhrase(Sentence sentence, int begin, int last) {
    int from = begin;
    boolean moved = true;
    while (moved) {
      moved = false;
      while (from < last
          && ((sentence.get(from).hasTag("PUNCT") && !sentence.get(from).is("\""))
              || sentence.get(from).hasTag("CCONJ"))) {
        from++;
      }
      Token first = sentence.get(from);
      boolean adverbial =
          first.hasTag("ADP")
              || first.hasTag("ADV")
              || first.hasTag("VERB")
              || first.is("overnight")
              || Phrases.isSpan(sentence, from)
              || Phrases.startsTime(sentence, from);
      int time = Phrases.timeEnd(sentence, from);
      if (time > from && time <= last && !sentence.get(time).hasTag("PUNCT")) {
        from = time;
        moved = true;
        continue;
      }
      int comma = adverbial ? next(sentence, from, last, ",") : -1;
      if (comma > 0) {
        from = comma + 1;
        moved = true;
      }
    }
    return sentence.get(from).hasTag("ADP") ? nameBehind(sentence, from, last) : from;
  }

  /// "The choice belonged to the council, | the mayor": what looked like a participle was a verb.
  private static int afterClause(Sentence sentence, int begin, int last) {
    boolean verb = false;
    for (int i = begin + 1; i < last; i++) {
      verb |= Finites.mayBeFinite(sentence, i);
      if (verb && sentence.get(i).is(",")) {
        return i + 1;
      }
    }
    return begin;
  }

  /// "In his sermon | Bishop Carrow": the name behind a common noun, or the place itself.
  private static int nameBehind(Sentence sentence, int from, int last) {
    for (int i = from + 2; i <= last; i++) {
      Token before = sentence.get(i - 1);
      if (sentence.get(i).isCapitalized() && before.hasTag("NOUN") && !before.isCapitalized()) {
        return i;
      }
    }
    return from;
  }

  private static int next(Sentence sentence, int from, int last, String word) {
    for (int i = from; i < last; i++) {
      if (sentence.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /// After ", and": a new clause, unless more than one comma makes it a list of subjects; what
  /// began at a verb is none.
  private static int joinedClause(Sentence sentence, int begin, int last, boolean cut) {
    int commas = 0;
    int joined = -1;
    for (int i = begin; i < last; i++) {
      if (sentence.get(i).is(",")) {
        commas++;
        joined = sentence.get(i + 1).hasTag("CCONJ") ? i + 2 : joined;
      }
    }
    return commas == 1 || cut ? joined : -1;
  }

  /// The phrase began at a verb, so what stands first may be that verb's object.
  private static int lastCoordinate(Sentence sentence, int begin, int last, boolean object) {
    for (int i = last - 1; i > begin; i--) {
      if (sentence.get(i).is(",") && !sentence.get(i + 1).hasTag("CCONJ")) {
        return i + 1;
      }
    }
    for (int i = last - 1; object && i > begin; i--) {
      if (sentence.get(i).hasTag("CCONJ")) {
        return i + 1;
      }
    }
    return begin;
  }

  private static boolean leads(Token token) {
    return (token.hasTag("PUNCT") && !token.is("\""))
        || token.hasTag("CCONJ")
        || token.hasTag("SCONJ")
        || (token.hasTag("ADV") && !token.isCapitalized())
        || LEADING.contains(token.lower());
  }
}
