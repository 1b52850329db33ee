package dev.stancewatch.reading;

import dev.stancewatch.reading.text.Calendar;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// Where an author speaks of "I" or "we". The "I" of "World War I", "(i)" and "I. Introduction" is
/// a numeral. Stateless; threads may share it.
final class FirstPerson {
  private static final Set<String> WORDS = Set.of("we", "our", "my");

  /// What is numbered; of anything else that "I" follows, a verb behind it tells the pronoun: "In
  /// Brill I said".
  private static final Set<String> NUMBERED =
      Set.of(
          "war",
          "part",
          "phase",
          "stage",
          "annex",
          "appendix",
          "schedule",
          "chapter",
          "title",
          "section",
          "article",
          "act",
          "volume",
          "book",
          "class",
          "category",
          "type",
          "tier",
          "level",
          "group",
          "pillar");

  private FirstPerson() {}

  /// Whether a sentence outside quotations is in the first person.
  static boolean isIn(Document document) {
    return document.sentences().stream().anyMatch(s -> !s.quoted() && isIn(s));
  }

  static boolean isIn(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      if (WORDS.contains(token.lower()) || (token.form().equals("I") && !isNumeral(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumeral(Sentence sentence, int i) {
    Token next = sentence.get(Math.min(i + 1, sentence.size() - 1));
    if (i == 0 || sentence.get(i - 1).is("(")) {
      return next.is(".") || next.is(")");
    }
    Token before = sentence.get(i - 1);
    boolean noun = before.isCapitalized() && before.isNominal() && !before.hasTag("PRON");
    if (!noun || isDate(before)) {
      return false;
    }
    boolean verb = next.isVerbal() || next.hasTag("ADV") || next.form().startsWith("'");
    return NUMBERED.contains(before.lower()) || !verb;
  }

  private static boolean isDate(Token token) {
    return Calendar.WEEKDAYS.contains(token.lower()) || Calendar.MONTHS.contains(token.lower());
  }
}
