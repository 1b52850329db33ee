package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Calendar;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;

/// Where noun phrases begin and end. Plain rules over parts of speech. Stateless; threads may share
/// it.
final class Phrases {
  private Phrases() {}

  /// Whether a unit can stand inside a noun phrase.
  static boolean inside(Sentence sentence, int i) {
    Token token = sentence.get(i);
    return switch (token.tag()) {
      case "NOUN", "PROPN", "ADJ", "DET", "NUM", "SYM", "X" ->
          !token.is("that") || token.hasTag("DET");
      case "ADP" -> Words.NP_PREPOSITION.contains(token.lower()) || followsParticiple(sentence, i);
      case "CCONJ" -> !token.is("but");
      case "PART" -> token.is("'s") || token.is("'") || isPreposition(sentence, i);
      case "PRON" -> Words.POSSESSIVE.contains(token.lower());
      case "ADV" -> i + 1 < sentence.size() && modifies(sentence.get(i + 1));
      case "VERB" -> isReducedParticiple(sentence, i);
      case "PUNCT" ->
          isPluralGenitive(sentence, i)
              || token.is("&")
              || token.is("(")
              || token.is(")")
              || token.is("\"")
              || token.is("-");
      default -> token.is("'s") || token.is("&");
    };
  }

  /// "figures obtained by", "a statement issued after", "a report by".
  private static boolean followsParticiple(Sentence sentence, int i) {
    return i > 0
        && ((sentence.get(i - 1).hasTag("VERB") && isReducedParticiple(sentence, i - 1))
            || (sentence.get(i).is("by") && sentence.get(i - 1).hasTag("NOUN")));
  }

  /// The mark of "Quill's" or "the farmers'".
  static boolean isGenitiveMark(Sentence sentence, int i) {
    Token token = sentence.get(i);
    return i > 0
        && (token.is("'s") || (token.is("'") && sentence.get(i - 1).lower().endsWith("s")));
  }

  /// "the Farmers' Union".
  private static boolean isPluralGenitive(Sentence sentence, int i) {
    return sentence.get(i).is("'")
        && i > 0
        && sentence.get(i - 1).lower().endsWith("s")
        && sentence.get(i - 1).end() == sentence.get(i).begin();
  }

  /// "an aide to the mayor": the tagger takes every "to" for the mark of an infinitive.
  private static boolean isPreposition(Sentence sentence, int i) {
    return sentence.get(i).is("to") && i + 1 < sentence.size() && !sentence.get(i + 1).isVerbal();
  }

  private static boolean modifies(Token next) {
    return next.hasTag("ADJ") || next.hasTag("NUM") || next.hasTag("ADV");
  }

  /// "a video released by", "farmers in districts hit by": a participle without an object.
  static boolean isReducedParticiple(Sentence sentence, int i) {
    Token token = sentence.get(i);
    if (i == 0 || i + 1 >= sentence.size()) {
      return false;
    }
    if (!token.lower().endsWith("ed") && !token.lower().endsWith("en")) {
      return !token.lower().equals(token.form()) && sentence.get(i + 1).isNominal();
    }
    Token next = sentence.get(i + 1);
    Token before = sentence.get(i - 1);
    boolean attributive = next.hasTag("NOUN") || next.hasTag("ADJ");
    boolean post =
        next.hasTag("ADP") && before.isNominal() && !Words.SUBJECT_PRONOUN.contains(before.lower());
    return post
        || (attributive && (before.hasTag("DET") || before.hasTag("ADP") || before.hasTag("ADJ")));
  }

  static boolean isNounEnd(Sentence sentence, int i) {
    Token token = sentence.get(i);
    boolean place = isOneOf(token, "there", "abroad", "here") && i > 0;
    if (place) {
      return sentence.get(i - 1).hasTag("NOUN");
    }
    return token.isNominal()
        || (token.hasTag("ADJ")
            && i > 0
            && (sentence.get(i - 1).hasTag("DET") || token.isCapitalized()))
        || token.hasTag("X")
        || token.is(")")
        || (token.is("\"") && i > 0 && sentence.get(i - 1).isNominal())
        || (token.hasTag("DET") && Words.SUBJECT_PRONOUN.contains(token.lower()));
  }

  /// The end of the noun phrase that begins at a unit.
  static int endOfPhrase(Sentence sentence, int begin) {
    int i = begin;
    if (i < sentence.size() && isPronoun(sentence.get(i))) {
      return i + 1;
    }
    while (i < sentence.size()
        && inside(sentence, i)
        && !startsTime(sentence, i)
        && !(i > begin && opensAnother(sentence, i))) {
      i++;
    }
    while (i > begin && !isNounEnd(sentence, i - 1)) {
      i--;
    }
    return i;
  }

  /// "told the council | her government": an article or possessive right behind a noun.
  static boolean opensAnother(Sentence sentence, int i) {
    Token token = sentence.get(i);
    Token before = sentence.get(i - 1);
    boolean opens =
        isOneOf(token, "the", "a", "an")
            || (Words.POSSESSIVE.contains(token.lower()) && !token.is("whose"));
    return opens && before.isNominal() && !isOneOf(before, "half", "twice", "all", "both");
  }

  static boolean isPronoun(Token token) {
    return (Words.SUBJECT_PRONOUN.contains(token.lower())
            && !token.hasTag("NUM")
            && !token.hasTag("NOUN"))
        || (token.hasTag("PRON") && !Words.POSSESSIVE.contains(token.lower()));
  }

  /// "on Monday", "last week", "in June".
  static boolean startsTime(Sentence sentence, int i) {
    return timeEnd(sentence, i) > i;
  }

  /// The end of the time phrase that begins at a unit, or that unit if none does.
  static int timeEnd(Sentence sentence, int i) {
    int years = yearsEnd(sentence, i);
    if (years > i) {
      return years;
    }
    int j = i;
    if (j < sentence.size()
        && isOneOf(sentence.get(j), "on", "in", "since", "by", "late", "early")) {
      j++;
    }
    if (j < sentence.size() && isOneOf(sentence.get(j), "late", "early", "last", "this", "next")) {
      j++;
    }
    if (j < sentence.size() && isTimeWord(sentence.get(j), j > i)) {
      j++;
      if (j < sentence.size()
          && isOneOf(sentence.get(j), "night", "morning", "evening", "afternoon")) {
        j++;
      }
      if (j < sentence.size() && sentence.get(j).form().matches("\\d{1,4}")) {
        j++;
      }
      return j;
    }
    return i;
  }

  /// "for two years", "for months".
  private static int yearsEnd(Sentence sentence, int i) {
    boolean counted = i + 2 < sentence.size() && sentence.get(i + 1).hasTag("NUM");
    int noun = counted ? i + 2 : i + 1;
    boolean fits =
        noun < sentence.size()
            && isOneOf(sentence.get(i), "for", "after", "over")
            && isOneOf(sentence.get(noun), "years", "months", "weeks", "days", "hours");
    return fits ? noun + 1 : i;
  }

  /// "Three months into the talks".
  static boolean isSpan(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && sentence.get(i).hasTag("NUM")
        && isOneOf(sentence.get(i + 1), "years", "months", "weeks", "days", "hours");
  }

  private static boolean isTimeWord(Token token, boolean introduced) {
    return Words.DAYS.contains(token.lower())
        || (introduced && Calendar.MONTHS.contains(token.lower()) && token.isCapitalized())
        || (introduced && Words.TIME_NOUNS.contains(token.lower()));
  }

  static boolean isOneOf(Token token, String... words) {
    for (String word : words) {
      if (token.is(word)) {
        return true;
      }
    }
    return false;
  }
}
