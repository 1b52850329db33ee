package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the cues of a sentence. Immutable; threads may share it.
final class CueFinder {
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "no", "any");

  private final CueLexicon lexicon;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Cue> in(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Cue> cue = at(sentence, i);
      if (cue.isEmpty()) {
        continue;
      }
      int last = cues.isEmpty() ? 0 : cues.getLast().range().end();
      boolean longer =
          !cues.isEmpty() && cue.get().range().begin() == cues.getLast().range().begin();
      if (longer) {
        cues.removeLast();
      }
      if (longer || cue.get().range().begin() >= last) {
        cues.add(cue.get());
      }
    }
    return List.copyOf(cues);
  }

  private Optional<Cue> at(Sentence sentence, int i) {
    Token token = sentence.get(i);
    if (token.is("according") && i + 1 < sentence.size() && sentence.get(i + 1).is("to")) {
      CueEntry entry = new CueEntry("according", Set.of(Frame.CLAUSE), Set.of(), Set.of());
      return Optional.of(new Cue(entry, new Range(i, i + 2), i, Cue.Kind.ACCORDING));
    }
    Optional<Cue> phrase =
        lexicon
            .findAdjective(token.lower())
            .flatMap(entry -> adjectiveAt(sentence, i, entry))
            .or(() -> sideAt(sentence, i))
            .or(() -> Views.at(sentence, i));
    if (phrase.isPresent()) {
      return phrase;
    }
    Optional<CueLexicon.VerbForm> verb = lexicon.findVerb(token.lower());
    if (verb.isPresent() && isVerb(sentence, i, verb.get()) && !takesLives(sentence, i)) {
      return verbAt(sentence, i, verb.get());
    }
    if (token.hasTag("NOUN") || token.hasTag("VERB")) {
      return lexicon.findNoun(token.lower()).flatMap(entry -> NominalCues.at(sentence, i, entry));
    }
    return Optional.empty();
  }

  /// "claimed the lives of six": nobody says so.
  private static boolean takesLives(Sentence sentence, int verb) {
    int noun = Math.min(verb + 3, sentence.size());
    boolean lives = false;
    for (int i = verb + 1; i < noun; i++) {
      lives |= Phrases.isOneOf(sentence.get(i), "life", "lives");
    }
    return lives && sentence.get(verb).lower().startsWith("claim");
  }

  private static boolean isVerb(Sentence sentence, int i, CueLexicon.VerbForm form) {
    Token token = sentence.get(i);
    Token before = i > 0 ? sentence.get(i - 1) : token;
    boolean afterNounMark =
        i > 0
            && (DETERMINERS.contains(before.lower())
                || (before.hasTag("ADJ") && !Words.CATENATIVE.contains(before.lower()))
                || (Words.POSSESSIVE.contains(before.lower()) && !before.is("her"))
                || (before.is("'s") && before.hasTag("PART")));
    if (token.isVerbal()) {
      return !isAttributive(sentence, i)
          && (before.hasTag("ADJ") || before.hasTag("PRON") || !afterNounMark);
    }
    if (afterNounMark || !token.form().equals(token.lower())) {
      return false;
    }
    boolean thatFollows = i + 1 < sentence.size() && sentence.get(i + 1).is("that");
    boolean objectFollows =
        i + 1 < sentence.size()
            && (sentence.get(i + 1).hasTag("DET") || sentence.get(i + 1).hasTag("PROPN"));
    boolean finite =
        form.inflections().contains(Inflection.PRESENT)
            || form.inflections().contains(Inflection.PAST);
    return finite
        && i > 0
        && before.isNominal()
        && (thatFollows || (objectFollows && token.hasTag("NOUN")));
  }

  /// "confirmed cases", "their alleged misuse".
  private static boolean isAttributive(Sentence sentence, int i) {
    if (i == 0 || i + 1 >= sentence.size() || !sentence.get(i).lower().endsWith("ed")) {
      return false;
    }
    Token before = sentence.get(i - 1);
    Token next = sentence.get(i + 1);
    boolean opens =
        before.hasTag("ADP")
            || before.hasTag("NUM")
            || before.hasTag("DET")
            || before.hasTag("ADJ")
            || Words.POSSESSIVE.contains(before.lower());
    return opens && (next.hasTag("NOUN") || next.hasTag("ADJ"));
  }

  private Optional<Cue> verbAt(Sentence sentence, int i, CueLexicon.VerbForm form) {
    int begin = i;
    boolean auxiliary = false;
    boolean be = false;
    while (begin > 0 && extendsLeft(sentence, begin - 1, begin)) {
      Token token = sentence.get(begin - 1);
      if (isAuxiliary(token)) {
        auxiliary = true;
        be |= Words.BE.contains(token.lower());
      }
      begin--;
    }
    while (begin < i
        && sentence.get(begin).hasTag("ADV")
        && !isLeadingAdverb(sentence.get(begin))) {
      begin++;
    }
    boolean aspect =
        begin > 0
            && form.inflections().contains(Inflection.GERUND)
            && Words.ASPECT.contains(sentence.get(begin - 1).lower());
    if (aspect) {
      int from = begin - 1;
      while (from > 0
          && extendsLeft(sentence, from - 1, from)
          && !sentence.get(from - 1).hasTag("ADV")) {
        from--;
      }
      boolean to = from > 0 && sentence.get(from - 1).is("to");
      from = to ? catenative(sentence, from - 1) : from;
      return from < 0 ? Optional.empty() : verbAt(sentence, i, form, from, true, true);
    }
    boolean infinitive = begin > 0 && sentence.get(begin - 1).is("to");
    if (infinitive) {
      int before = catenative(sentence, begin - 1);
      if (before < 0) {
        return Optional.empty();
      }
      return verbAt(sentence, i, form, before, true, false);
    }
    return verbAt(sentence, i, form, begin, auxiliary, be);
  }

  private static Optional<Cue> verbAt(
      Sentence sentence,
      int i,
      CueLexicon.VerbForm form,
      int begin,
      boolean auxiliary,
      boolean be) {
    Set<Inflection> inflections = form.inflections();
    int end = particles(sentence, i, form.entry());
    if (end == i + 1 && form.entry().quotesOnlyWithParticle()) {
      return Optional.empty();
    }
    if (inflections.contains(Inflection.GERUND) && !be) {
      return Optional.of(new Cue(form.entry(), new Range(begin, end), i, Cue.Kind.GERUND));
    }
    boolean participle = inflections.contains(Inflection.PARTICIPLE);
    if (participle && be && directlyPassive(sentence, begin, i)) {
      return Optional.of(new Cue(form.entry(), new Range(begin, end), i, Cue.Kind.PASSIVE));
    }
    boolean bareParticiple = participle && !inflections.contains(Inflection.PAST) && !auxiliary;
    if (bareParticiple) {
      return Optional.empty();
    }
    return Optional.of(new Cue(form.entry(), new Range(begin, end), i, Cue.Kind.FINITE));
  }

  /// Whether the last auxiliary before the participle is a form of "be".
  private static boolean directlyPassive(Sentence sentence, int begin, int head) {
    for (int i = head - 1; i >= begin; i--) {
      if (isAuxiliary(sentence.get(i))) {
        return Words.BE.contains(sentence.get(i).lower());
      }
    }
    return false;
  }

  private static boolean isLeadingAdverb(Token token) {
    return token.is("now") || token.is("publicly") || Words.NEGATION.contains(token.lower());
  }

  private static boolean isAuxiliary(Token token) {
    return Words.AUXILIARY.contains(token.lower()) || (token.is("'s") && token.hasTag("AUX"));
  }

  private static boolean extendsLeft(Sentence sentence, int i, int begin) {
    Token token = sentence.get(i);
    return (isAuxiliary(token) && !(token.is("'s") && token.hasTag("PART")))
        || Words.NEGATION.contains(token.lower())
        || (token.hasTag("ADV")
            && begin > 0
            && !token.is("when")
            && !token.is("how")
            && !token.is("where"))
        || (token.is("longer") && i > 0 && sentence.get(i - 1).is("no"))
        || (token.is("no") && i + 1 < sentence.size() && sentence.get(i + 1).is("longer"));
  }

  /// The begin of "continues", "has come", "is ready" before a "to", or -1.
  private static int catenative(Sentence sentence, int to) {
    int i = to - 1;
    if (i < 0 || !Words.CATENATIVE.contains(sentence.get(i).lower())) {
      return -1;
    }
    while (i > 0 && extendsLeft(sentence, i - 1, i) && !sentence.get(i - 1).hasTag("ADV")) {
      i--;
    }
    return i;
  }

  private static int particles(Sentence sentence, int head, CueEntry entry) {
    boolean close =
        head + 1 < sentence.size()
            && entry.joined().contains(sentence.get(head + 1).lower())
            && !Phrases.startsTime(sentence, head + 1);
    int next = close ? head + 1 : Asides.afterVerb(sentence, head + 1);
    if (next < sentence.size() && entry.joined().contains(sentence.get(next).lower())) {
      boolean infinitive =
          sentence.get(next).is("to")
              && next + 1 < sentence.size()
              && sentence.get(next + 1).isVerbal();
      return infinitive ? head + 1 : next + 1;
    }
    return head + 1;
  }

  /// "was ready to", "is content with": the cue is the adjective with its "be".
  private static Optional<Cue> adjectiveAt(Sentence sentence, int i, CueEntry entry) {
    boolean follows =
        i + 2 < sentence.size() && entry.skipped().contains(sentence.get(i + 1).lower());
    int begin = i;
    while (begin > 0 && extendsLeft(sentence, begin - 1, begin)) {
      begin--;
    }
    boolean be = i > 0 && isOrRemains(sentence.get(i - 1));
    begin = be ? Math.min(begin, i - 1) : begin;
    boolean cue = follows && be;
    return cue
        ? Optional.of(new Cue(entry, new Range(begin, i + 1), i, Cue.Kind.FINITE))
        : Optional.empty();
  }

  /// "was against", "remains in favour of", "spoke in favour of", "came out against".
  private static Optional<Cue> sideAt(Sentence sentence, int i) {
    boolean against = sentence.get(i).is("against");
    boolean favour =
        (sentence.get(i).is("favour") || sentence.get(i).is("favor"))
            && i > 0
            && sentence.get(i - 1).is("in")
            && i + 1 < sentence.size()
            && sentence.get(i + 1).is("of");
    int verb = against ? i - 1 : i - 2;
    if ((!against && !favour) || verb < 0) {
      return Optional.empty();
    }
    boolean out = verb > 0 && Phrases.isOneOf(sentence.get(verb), "out", "down");
    verb = out ? verb - 1 : verb;
    Token token = sentence.get(verb);
    if ((out || !isOrRemains(token)) && !Words.SPOKE.contains(token.lower())) {
      return Optional.empty();
    }
    int begin = verb;
    while (begin > 0 && extendsLeft(sentence, begin - 1, begin)) {
      begin--;
    }
    CueEntry entry =
        new CueEntry(
            against ? "against" : "in favour", Set.of(Frame.OBJECT), Set.of(), Set.of("of"));
    return Optional.of(new Cue(entry, new Range(begin, i + 1), i, Cue.Kind.FINITE));
  }

  private static boolean isOrRemains(Token token) {
    return Words.BE.contains(token.lower()) || Words.REMAIN.contains(token.lower());
  }
}
