package dev.stancewatch.reading;

import java.util.List;

/// Says on which side of a sentence an actor's statement stands.
public interface StanceJudge {
  /// Judges one statement against several sentences.
  ///
  /// @param actorName who speaks, as alerts print it; may be empty
  /// @param text the statement as the article prints it
  /// @param sentences full sentences, each expressing a stance
  /// @return one verdict for each sentence, in their order
  List<StanceVerdict> judge(String actorName, String text, List<String> sentences);

  /// Name and version, as readings carry it.
  String name();
}
