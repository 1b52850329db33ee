package dev.stancewatch.core.change;

import java.util.ArrayList;
import java.util.List;

/// One voice further: where the walk is now, and what became of each word of the voice.
record Stride(Walk walk, List<Trace> traces) {
  Stride {
    traces = List.copyOf(traces);
  }

  /// A step in which all words of a voice have the same fate.
  static Stride of(Walk walk, Voice voice, Fate fate) {
    return new Stride(walk, voice.words().stream().map(fate::trace).toList());
  }

  Stride and(List<Trace> more) {
    List<Trace> all = new ArrayList<>(traces);
    all.addAll(more);
    return new Stride(walk, all);
  }
}
