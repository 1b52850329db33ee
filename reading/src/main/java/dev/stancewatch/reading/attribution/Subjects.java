package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import java.util.Optional;

/// The subject of a sentence. Stateless; threads may share it.
public final class Subjects {
  /// A noun phrase by units; `end` is exclusive.
  public record Subject(int begin, int end) {
    /// Whether it is a word such as "she" or "there", which names nobody.
    public boolean isPronoun(Sentence sentence) {
      return end - begin == 1
          && (Phrases.isPronoun(sentence.get(begin)) || sentence.get(begin).is("there"));
    }
  }

  private Subjects() {}

  /// The subject of the first finite verb that has one.
  public static Optional<Subject> find(Sentence sentence) {
    for (int verb : Finites.in(sentence, 1, sentence.size())) {
      Range subject = SourceFinder.subject(sentence, verb);
      if (subject != null) {
        return Optional.of(new Subject(subject.begin(), subject.end()));
      }
    }
    return Optional.empty();
  }
}
