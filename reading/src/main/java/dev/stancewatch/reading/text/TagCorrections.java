package dev.stancewatch.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Corrects the tagger where a word's class is plain: closed classes, common verbs of saying, names
/// inside a sentence. Immutable; threads may share it.
final class TagCorrections {
  private static final Set<String> FINITE_AFTER_NOUN =
      Set.of(
          "report",
          "claim",
          "state",
          "call",
          "demand",
          "order",
          "plan",
          "promise",
          "offer",
          "blame",
          "support",
          "request",
          "question",
          "name",
          "hope",
          "fear",
          "want",
          "back",
          "welcome",
          "vote",
          "protest",
          "sentence",
          "estimate",
          "show",
          "rule",
          "defend",
          "favour",
          "favor",
          "warn",
          "note",
          "place",
          "close",
          "appeal",
          "push",
          "press",
          "signal",
          "outline",
          "detail");

  private static final Set<String> NOT_ADVERBS =
      Set.of(
          "family",
          "reply",
          "ally",
          "supply",
          "assembly",
          "italy",
          "july",
          "rally",
          "monopoly",
          "daily",
          "anomaly",
          "apply",
          "rely",
          "imply",
          "comply",
          "multiply",
          "fly",
          "only",
          "early",
          "likely",
          "elderly",
          "weekly",
          "monthly",
          "friendly");

  /// Nouns for people that a tagger takes for adjectives or verbs.
  private static final Set<String> PEOPLE =
      Set.of("executive", "official", "chair", "chief", "head", "general", "representative");

  /// What officers and directors are in charge of: "the chief operating officer".
  private static final Set<String> CHARGES =
      Set.of("operating", "managing", "marketing", "executive", "financial", "acting", "founding");

  private final Map<String, String> closed;
  private final Set<String> verbs;
  private final Set<String> ambiguous;

  private TagCorrections(Map<String, String> closed, Set<String> verbs, Set<String> ambiguous) {
    this.closed = Map.copyOf(closed);
    this.verbs = Set.copyOf(verbs);
    this.ambiguous = Set.copyOf(ambiguous);
  }

  static TagCorrections load() {
    Map<String, String> closed = new HashMap<>();
    Set<String> verbs = new HashSet<>();
    for (String line : WordLists.lines("/dev/stancewatch/reading/words.txt")) {
      String[] fields = line.split(" ", -1);
      if (fields[0].equals("verb")) {
        addVerb(fields, verbs);
      } else {
        for (int i = 1; i < fields.length; i++) {
          closed.put(fields[i], fields[0]);
        }
      }
    }
    Set<String> ambiguous = new HashSet<>(FINITE_AFTER_NOUN);
    FINITE_AFTER_NOUN.forEach(verb -> ambiguous.add(Inflections.present(verb)));
    return new TagCorrections(closed, verbs, ambiguous);
  }

  private static void addVerb(String[] fields, Set<String> verbs) {
    String past = fields.length > 2 ? fields[2] : Inflections.past(fields[1]);
    verbs.add(fields[1]);
    verbs.add(Inflections.present(fields[1]));
    verbs.add(past);
    verbs.add(fields.length > 3 ? fields[3] : past);
    verbs.add(Inflections.gerund(fields[1]));
  }

  List<Token> correct(List<Token> units) {
    List<Token> corrected = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Token unit = units.get(i);
      corrected.add(
          unit.withTag(unit.hasTag("PUNCT") || unit.isQuote() ? unit.tag() : word(units, i)));
    }
    for (int i = 0; i < corrected.size(); i++) {
      if (isFiniteAfterNoun(corrected, i)) {
        corrected.set(i, corrected.get(i).withTag("VERB"));
      }
      if (isPerson(corrected, i)) {
        corrected.set(i, corrected.get(i).withTag("NOUN"));
      }
      if (isCharge(corrected, i)) {
        corrected.set(i, corrected.get(i).withTag("ADJ"));
      }
    }
    return corrected;
  }

  private String word(List<Token> units, int i) {
    Token unit = units.get(i);
    Token before = i > 0 ? units.get(i - 1) : unit;
    String known = closed.get(unit.lower());
    boolean may = unit.is("may") || unit.is("march");
    boolean capitals =
        unit.form().length() > 1 && unit.form().equals(unit.form().toUpperCase(Locale.ROOT));
    if (known != null && (!unit.isCapitalized() || (i == 0 && !capitals) || unit.is("i")) && !may) {
      return known;
    }
    if (unit.is("'s") && i > 0) {
      return (before.hasTag("PRON") || before.is("that") || before.is("there")) ? "AUX" : "PART";
    }
    boolean opensName = i == 0 && i + 1 < units.size() && units.get(i + 1).isCapitalized();
    if (unit.lower().endsWith("ly")
        && !(unit.isCapitalized() && (i > 0 || opensName))
        && unit.lower().length() > 4
        && !NOT_ADVERBS.contains(unit.lower())
        && !unit.hasTag("ADJ")) {
      return "ADV";
    }
    boolean plain = unit.form().equals(unit.lower());
    boolean plural = plain && unit.hasTag("VERB") && unit.lower().matches(".*[^siu]s");
    if (plural && before.is("to")) {
      return "NOUN"; // "in a letter to members": no infinitive ends so
    }
    if (plain && verbs.contains(unit.lower()) && !before.hasTag("DET") && !nounPlace(units, i)) {
      return "VERB";
    }
    if (unit.isCapitalized() && i > 0 && !before.is("\"") && !unit.hasTag("ADJ")) {
      return "PROPN";
    }
    if (opensName && known == null && unit.isCapitalized() && isFirstName(unit)) {
      return "PROPN";
    }
    boolean nameBeforeVerb =
        unit.isCapitalized() && i + 1 < units.size() && isNameBefore(units.get(i + 1));
    if (nameBeforeVerb && !unit.isNominal() && known == null) {
      return "PROPN";
    }
    return unit.tag();
  }

  /// "the chief executive, said": a role that no noun follows.
  private static boolean isPerson(List<Token> units, int i) {
    Token unit = units.get(i);
    if (i == 0 || !PEOPLE.contains(unit.form()) || unit.hasTag("NOUN")) {
      return false;
    }
    Token before = units.get(i - 1);
    boolean phrase = before.hasTag("DET") || before.hasTag("ADJ") || before.isNominal();
    boolean last =
        i + 1 >= units.size() || !(units.get(i + 1).hasTag("ADJ") || units.get(i + 1).isNominal());
    return phrase && last;
  }

  private static boolean isCharge(List<Token> units, int i) {
    return i > 0
        && i + 1 < units.size()
        && CHARGES.contains(units.get(i).form())
        && (units.get(i + 1).is("officer")
            || units.get(i + 1).is("director")
            || units.get(i + 1).is("editor"));
  }

  /// "Polly", "Ilse": no form that a verb or adverb before a name would have.
  private boolean isFirstName(Token unit) {
    boolean verb =
        verbs.contains(unit.lower()) || unit.lower().endsWith("ed") || unit.lower().endsWith("ing");
    return (unit.isVerbal() && !verb) || (unit.hasTag("ADV") && unit.lower().endsWith("ly"));
  }

  private boolean isNameBefore(Token next) {
    return verbs.contains(next.lower()) || next.is("'s");
  }

  private static boolean nounPlace(List<Token> units, int i) {
    Token before = i > 0 ? units.get(i - 1) : units.get(i);
    boolean possessed =
        before.is("'s") || before.is("its") || before.is("their") || before.is("his");
    return possessed && units.get(i).hasTag("NOUN");
  }

  /// "police state that", "the opposition calls for": the only verb so far.
  private boolean isFiniteAfterNoun(List<Token> units, int i) {
    Token unit = units.get(i);
    if (i == 0 || i + 1 >= units.size() || unit.isVerbal() || !ambiguous.contains(unit.form())) {
      return false;
    }
    Token before = units.get(i - 1);
    Token next = units.get(i + 1);
    boolean subject =
        before.hasTag("NOUN")
            || before.hasTag("PROPN")
            || before.hasTag("PRON")
            || before.is(")")
            || before.hasTag("ADV")
            || (before.hasTag("ADJ") && i > 1);
    boolean object =
        next.is("that")
            || next.hasTag("DET")
            || next.hasTag("PROPN")
            || next.hasTag("PRON")
            || next.hasTag("NUM")
            || next.is("for")
            || next.is("on")
            || next.is("to")
            || next.hasTag("NOUN");
    boolean verbNext = verbs.contains(next.lower()) && !next.hasTag("NOUN");
    if (verbNext || !subject || !object || before.hasTag("DET")) {
      return false;
    }
    for (int j = i - 1; j >= 0; j--) {
      Token left = units.get(j);
      if (left.isVerbal() && !left.lower().endsWith("ing") && !left.lower().endsWith("ed")) {
        return false;
      }
      if (left.is(";") || left.is("while") || left.is("but") || left.is("that") || left.is("as")) {
        return true;
      }
    }
    return true;
  }
}
