package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cues of several words around a noun: "takes the view that", "sees no alternative to", "in her
/// opinion", "in the judgement of". Stateless; threads may share it.
final class Views {
  private static final Set<String> TAKES =
      Set.of(
          "take",
          "takes",
          "took",
          "taken",
          "hold",
          "holds",
          "held",
          "express",
          "expresses",
          "expressed",
          "repeat",
          "repeats",
          "repeated",
          "share",
          "shares",
          "shared");

  private static final Set<String> SEES = Set.of("see", "sees", "saw", "seen");

  /// What "takes the ... that" may hold.
  private static final Set<String> VIEWS = Set.of("view", "views", "opinion", "position", "line");

  /// What "sees no ..." may be.
  private static final Set<String> NEEDS =
      Set.of("alternative", "need", "reason", "point", "case", "grounds", "justification", "sense");

  private static final List<String> CLEAR =
      List.of("it clear", "it plain", "it known", "clear", "plain", "known");

  /// Verbs with what follows them before the "that" of what is said.
  private static final Map<String, List<String>> CERTAIN =
      Map.ofEntries(
          Map.entry("make", CLEAR),
          Map.entry("makes", CLEAR),
          Map.entry("made", CLEAR),
          Map.entry("leave", List.of("no doubt")),
          Map.entry("leaves", List.of("no doubt")),
          Map.entry("left", List.of("no doubt")),
          Map.entry("let", List.of("it be known")),
          Map.entry("lets", List.of("it be known")),
          Map.entry("gave", List.of("notice")),
          Map.entry("served", List.of("notice")));

  private static final Set<String> THROWS =
      Set.of("throw", "throws", "threw", "thrown", "put", "puts", "lend", "lends", "lent", "gave");

  private static final Set<String> WEIGHT = Set.of("weight", "support", "backing", "blessing");

  private static final int REACH = 4;

  /// Longest name of whose opinion it is, in words.
  private static final int OWNER = 8;

  private Views() {}

  /// The cue that begins at a unit.
  static Optional<Cue> at(Sentence sentence, int i) {
    Token token = sentence.get(i);
    int certain = certainEnd(sentence, i);
    if (certain > i) {
      CueEntry entry = new CueEntry("make", Set.of(Frame.CLAUSE), Set.of(), Set.of());
      return Optional.of(new Cue(entry, new Range(i, certain), i, Cue.Kind.FINITE));
    }
    int behind = behindEnd(sentence, i);
    if (behind > i) {
      CueEntry entry = new CueEntry("back", Set.of(Frame.OBJECT), Set.of(), Set.of());
      return Optional.of(new Cue(entry, new Range(i, behind), i, Cue.Kind.FINITE));
    }
    if (TAKES.contains(token.lower())) {
      return isBare(sentence, i) ? view(sentence, i) : Optional.empty();
    }
    boolean sees =
        SEES.contains(token.lower())
            && isBare(sentence, i)
            && isWord(sentence, i + 1, "no")
            && i + 2 < sentence.size()
            && NEEDS.contains(sentence.get(i + 2).lower());
    if (sees) {
      CueEntry entry = new CueEntry("see", Set.of(Frame.OBJECT), Set.of(), Set.of());
      return Optional.of(new Cue(entry, new Range(i, i + 1), i, Cue.Kind.FINITE));
    }
    return token.is("in") ? opinion(sentence, i) : Optional.empty();
  }

  /// The end of "made it clear", "left no doubt", "let it be known" before a "that", or the unit
  /// itself.
  private static int certainEnd(Sentence sentence, int verb) {
    if (!isBare(sentence, verb)) {
      return verb;
    }
    for (String words : CERTAIN.getOrDefault(sentence.get(verb).lower(), List.of())) {
      String[] said = words.split(" ", -1);
      int end = verb + 1;
      for (String word : said) {
        end = isWord(sentence, end, word) ? end + 1 : sentence.size();
      }
      if (isWord(sentence, end, "that")) {
        return end;
      }
    }
    return verb;
  }

  /// The end of "threw her weight behind", or the unit itself.
  private static int behindEnd(Sentence sentence, int verb) {
    boolean backs =
        THROWS.contains(sentence.get(verb).lower())
            && isBare(sentence, verb)
            && verb + 3 < sentence.size()
            && Words.POSSESSIVE.contains(sentence.get(verb + 1).lower())
            && WEIGHT.contains(sentence.get(verb + 2).lower())
            && Phrases.isOneOf(sentence.get(verb + 3), "behind", "to");
    return backs ? verb + 4 : verb;
  }

  /// "in her opinion", "in the opinion of": says it as "according to" does.
  private static Optional<Cue> opinion(Sentence sentence, int i) {
    int owned = owned(sentence, i);
    if (owned > 0) {
      CueEntry entry = new CueEntry("opinion", Set.of(Frame.CLAUSE), Set.of(), Set.of());
      return Optional.of(new Cue(entry, new Range(i, owned + 1), owned, Cue.Kind.ACCORDING));
    }
    if (i + 2 >= sentence.size() || !Words.OPINIONS.contains(sentence.get(i + 2).lower())) {
      return Optional.empty();
    }
    CueEntry entry = new CueEntry("opinion", Set.of(Frame.CLAUSE), Set.of(), Set.of());
    if (Words.POSSESSIVE.contains(sentence.get(i + 1).lower())) {
      return Optional.of(new Cue(entry, new Range(i, i + 3), i + 2, Cue.Kind.ACCORDING));
    }
    return isWord(sentence, i + 1, "the") && isWord(sentence, i + 3, "of")
        ? Optional.of(new Cue(entry, new Range(i, i + 4), i, Cue.Kind.ACCORDING))
        : Optional.empty();
  }

  /// The "view" of "in the coroner's view", or -1.
  private static int owned(Sentence sentence, int in) {
    int reach = Math.min(sentence.size() - 1, in + OWNER);
    for (int i = in + 2; i < reach; i++) {
      if (Phrases.isGenitiveMark(sentence, i)) {
        return Words.OPINIONS.contains(sentence.get(i + 1).lower()) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static Optional<Cue> view(Sentence sentence, int verb) {
    for (int i = verb + 1; i < verb + REACH && i + 1 < sentence.size(); i++) {
      if (VIEWS.contains(sentence.get(i).lower()) && sentence.get(i + 1).is("that")) {
        CueEntry entry = new CueEntry("view", Set.of(Frame.CLAUSE), Set.of(), Set.of());
        return Optional.of(new Cue(entry, new Range(verb, i + 1), verb, Cue.Kind.FINITE));
      }
    }
    return Optional.empty();
  }

  /// Whether a verb is finite and affirmed: no "to", "not", "would" or "was" before it.
  private static boolean isBare(Sentence sentence, int verb) {
    if (verb == 0) {
      return false;
    }
    Token before = sentence.get(verb - 1);
    boolean perfect = before.is("has") || before.is("have");
    boolean denied = perfect && verb > 1 && Words.NEGATION.contains(sentence.get(verb - 2).lower());
    boolean open = before.is("to") || before.hasTag("AUX");
    return !denied && !Words.NEGATION.contains(before.lower()) && (perfect || !open);
  }

  private static boolean isWord(Sentence sentence, int i, String word) {
    return i < sentence.size() && sentence.get(i).is(word);
  }
}
