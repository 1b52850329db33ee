package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.List;

/// Which verbs of a stretch are finite. Stateless; threads may share it.
final class Finites {
  private Finites() {}

  /// The finite verbs between two units. Where there is none, the first verb that looks like a
  /// participle is one: "Fredrik Moss arrived in Sundby" has no other.
  static List<Integer> in(Sentence sentence, int begin, int end) {
    List<Integer> found = new ArrayList<>();
    int participle = -1;
    for (int i = Math.max(1, begin); i < end; i++) {
      if (isFinite(sentence, i)) {
        found.add(i);
      } else if (participle < 0 && mayBeFinite(sentence, i)) {
        participle = i;
      }
    }
    return found.isEmpty() && participle >= 0 ? List.of(participle) : List.copyOf(found);
  }

  /// Whether a unit behind the first is a verb that has or may have a subject.
  static boolean isFinite(Sentence sentence, int i) {
    Token token = sentence.get(i);
    return token.isVerbal()
        && !token.lower().endsWith("ing")
        && !sentence.get(i - 1).is("to")
        && !Phrases.isReducedParticiple(sentence, i);
  }

  /// Whether a unit behind the first, taken for a participle behind its noun, may be a verb in the
  /// past tense: "arrived in", but not "written in" or "released by".
  static boolean mayBeFinite(Sentence sentence, int i) {
    Token token = sentence.get(i);
    return token.hasTag("VERB")
        && token.lower().endsWith("ed")
        && sentence.get(i - 1).isNominal()
        && i + 1 < sentence.size()
        && sentence.get(i + 1).hasTag("ADP")
        && !sentence.get(i + 1).is("by");
  }
}
