package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;

/// What somebody was told or urged by another: "The council was urged by Quill to lower the toll".
/// Stateless; threads may share it.
final class Passives {
  private Passives() {}

  /// The infinitive, the clause or the question behind the one who told it; empty if none follows.
  static List<Range> told(Sentence sentence, int behindAgent, int limit) {
    int start = Asides.skip(sentence, behindAgent, limit);
    if (start + 1 >= limit) {
      return List.of();
    }
    Token first = sentence.get(start);
    if (first.is("to") && sentence.get(start + 1).isVerbal()) {
      return range(start, ContentEnd.of(sentence, start, limit, false));
    }
    if (first.is("that")) {
      return range(start + 1, ContentEnd.of(sentence, start + 1, limit, true));
    }
    boolean question = Words.QUESTION.contains(first.lower());
    return question ? range(start, ContentEnd.of(sentence, start, limit, true)) : List.of();
  }

  private static List<Range> range(int begin, int end) {
    return end > begin ? List.of(new Range(begin, end)) : List.of();
  }
}
