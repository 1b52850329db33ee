package dev.stancewatch.reading;

import java.util.ArrayList;
import java.util.List;

/// Says on which side of a sentence an actor's statement stands.
public interface StanceJudge {
  /// Judges one statement against several sentences, each a position of its own.
  ///
  /// @param actorName who speaks, as alerts print it; may be empty
  /// @param text the statement as the article prints it
  /// @param sentences full sentences, each expressing a stance
  /// @return one verdict for each sentence, in their order
  List<StanceVerdict> judge(String actorName, String text, List<String> sentences);

  /// Judges one statement against rival sentences, the answers to one question: which side is taken
  /// on one tells something about the others.
  ///
  /// @return one verdict for each sentence, in their order
  default List<StanceVerdict> judgeRivals(String actorName, String text, List<String> sentences) {
    return judge(actorName, text, sentences);
  }

  /// Judges one statement against rival stances, each expressed by several sentences.
  ///
  /// @return one verdict for each stance, in their order
  default List<StanceVerdict> judgeStances(
      String actorName, String text, List<List<String>> stances) {
    List<StanceVerdict> verdicts =
        judge(actorName, text, stances.stream().flatMap(List::stream).toList());
    List<StanceVerdict> merged = new ArrayList<>();
    int at = 0;
    for (List<String> sentences : stances) {
      merged.add(StanceVerdict.ofWordings(verdicts.subList(at, at + sentences.size())));
      at += sentences.size();
    }
    return List.copyOf(merged);
  }

  /// Name and version, as readings carry it.
  String name();
}
