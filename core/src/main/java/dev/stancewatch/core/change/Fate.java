package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Reading;
import java.util.List;

/// What became of a voice or a reading, to be told of each of its words.
///
/// @param value what was measured, in the unit of the rule
/// @param threshold what was needed; 0 where nothing is measured
record Fate(
    Verdict verdict,
    int value,
    int threshold,
    List<ChangeId> changes,
    String why,
    String otherwise) {
  Fate {
    changes = List.copyOf(changes);
  }

  /// A fate that no number decided.
  static Fate plain(Verdict verdict, String why, String otherwise) {
    return new Fate(verdict, 0, 0, List.of(), why, otherwise);
  }

  Fate about(List<ChangeId> ids) {
    return new Fate(verdict, value, threshold, ids, why, otherwise);
  }

  Trace of(Reading reading) {
    return new Trace(reading, verdict, value, threshold, changes, why, otherwise);
  }

  Trace trace(Voice.Word word) {
    return of(word.reading());
  }
}
