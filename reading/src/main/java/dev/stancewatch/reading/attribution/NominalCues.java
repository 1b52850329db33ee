package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Nouns that attribute: "its demand for", "a warning from the bank that". Stateless; threads may
/// share it.
final class NominalCues {
  private NominalCues() {}

  /// The cue of a noun, if what follows can be its content.
  static Optional<Cue> at(Sentence sentence, int i, CueEntry entry) {
    boolean direct =
        i + 1 < sentence.size() && entry.skipped().contains(sentence.get(i + 1).lower());
    boolean cue = direct || named(sentence, i, entry) != null;
    return cue
        ? Optional.of(new Cue(entry, new Range(i, i + 1), i, Cue.Kind.NOUN))
        : Optional.empty();
  }

  /// Who stands behind "from", up to the word that opens the content.
  private static @Nullable Range named(Sentence sentence, int noun, CueEntry entry) {
    if (noun + 2 >= sentence.size() || !sentence.get(noun + 1).is("from")) {
      return null;
    }
    int end = Phrases.endOfPhrase(sentence, noun + 2);
    for (int i = noun + 3; i <= end && i + 1 < sentence.size(); i++) {
      if (entry.skipped().contains(sentence.get(i).lower()) && Phrases.isNounEnd(sentence, i - 1)) {
        return new Range(noun + 2, i);
      }
    }
    return null;
  }

  /// Whose demand it is: a possessive, a genitive with its mark, or who stands behind "from".
  static @Nullable Range source(Sentence sentence, Cue cue, List<Found> earlier) {
    Range named = named(sentence, cue.head(), cue.entry());
    if (named != null) {
      return named;
    }
    int i = cue.head() - 1;
    while (i >= 0
        && (sentence.get(i).hasTag("ADJ")
            || sentence.get(i).hasTag("NUM")
            || sentence.get(i).hasTag("NOUN"))) {
      i--;
    }
    if (i < 0) {
      return null;
    }
    Token token = sentence.get(i);
    if (Words.POSSESSIVE.contains(token.lower())) {
      return new Range(i, i + 1);
    }
    boolean announced =
        !earlier.isEmpty() && earlier.getLast().cue().range().end() == i && token.hasTag("DET");
    if (announced) {
      return earlier.getLast().source();
    }
    return Phrases.isGenitiveMark(sentence, i) ? new Range(owner(sentence, i), i + 1) : null;
  }

  /// Where the name of an owner begins, behind the last preposition other than "of".
  private static int owner(Sentence sentence, int mark) {
    int begin = NounPhrases.endingAt(sentence, mark - 1).begin();
    for (int i = mark - 1; i > begin; i--) {
      Token token = sentence.get(i);
      if (token.is("to") || (token.hasTag("ADP") && !token.is("of"))) {
        return i + 1;
      }
    }
    return begin;
  }

  static List<Range> content(Sentence sentence, Cue cue, int limit) {
    Range named = named(sentence, cue.head(), cue.entry());
    int next = named == null ? cue.range().end() : named.end();
    if (next >= limit) {
      return List.of();
    }
    boolean clause = sentence.get(next).is("that");
    boolean infinitive =
        sentence.get(next).is("to") && next + 1 < limit && sentence.get(next + 1).isVerbal();
    int start = infinitive ? next : next + 1;
    int end = ContentEnd.of(sentence, start, limit, false);
    int verb = Clauses.mainVerb(sentence, start, end, clause ? 1 : 0);
    return verb > start ? List.of(new Range(start, verb)) : List.of();
  }
}
