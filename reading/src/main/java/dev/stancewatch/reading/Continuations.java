package dev.stancewatch.reading;

import dev.stancewatch.reading.actor.Speaker;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Free indirect speech: "He told the assembly that the motion was premature. The people should be
/// asked in the autumn, and only once." The second sentence has no verb of saying, and is his as
/// much as the first (Fludernik, "The Fictions of Language and the Languages of Fiction", 1993).
/// Stateless; threads may share it.
final class Continuations {
  /// What marks a sentence as somebody's wish or judgement rather than a fact.
  private static final Set<String> MODALS =
      Set.of("would", "should", "must", "ought", "could", "need", "shall");

  private Continuations() {}

  /// A sentence that goes on with what a statement of a watched actor began.
  record Continuation(Speaker.Watched speaker, SpokenStatement begun, Sentence sentence) {}

  /// The sentences behind an indirect statement, in its paragraph, as far as they hold a modal verb
  /// and nobody else speaks in them.
  static List<Continuation> of(Document document, StatementReader.Spoken heard) {
    List<SpokenStatement> spoken = heard.statements();
    List<Continuation> found = new ArrayList<>();
    for (SpokenStatement statement : spoken) {
      boolean begins =
          !statement.attribution().quoted()
              && !statement.attribution().isNested()
              && isLastOfSentence(statement, spoken);
      if (begins && statement.speaker() instanceof Speaker.Watched watched) {
        found.addAll(behind(document, heard, statement, watched));
      }
    }
    return found;
  }

  private static List<Continuation> behind(
      Document document,
      StatementReader.Spoken heard,
      SpokenStatement statement,
      Speaker.Watched watched) {
    List<Continuation> found = new ArrayList<>();
    int paragraph = document.sentences().get(statement.sentence()).paragraph();
    for (int i = statement.sentence() + 1; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      int number = i;
      boolean goesOn =
          sentence.paragraph() == paragraph
              && !sentence.quoted()
              && sentence.tokens().stream().anyMatch(token -> MODALS.contains(token.lower()))
              && sentence.tokens().stream().noneMatch(token -> token.isQuote())
              && !heard.isVote(number)
              && heard.statements().stream().noneMatch(other -> other.sentence() == number);
      if (!goesOn) {
        break;
      }
      found.add(new Continuation(watched, statement, sentence));
    }
    return found;
  }

  private static boolean isLastOfSentence(SpokenStatement statement, List<SpokenStatement> all) {
    return all.stream()
        .filter(other -> other.sentence() == statement.sentence())
        .filter(other -> !other.attribution().isNested())
        .reduce((first, second) -> second)
        .filter(last -> last.equals(statement))
        .isPresent();
  }
}
