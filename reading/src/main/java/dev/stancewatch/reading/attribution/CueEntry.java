package dev.stancewatch.reading.attribution;

import java.util.Set;

/// A verb or noun of the lexicon.
///
/// @param joined prepositions and particles that belong to the cue ("called for")
/// @param skipped prepositions between cue and content that belong to neither ("warned of")
record CueEntry(String lemma, Set<Frame> frames, Set<String> joined, Set<String> skipped) {
  boolean has(Frame frame) {
    return frames.contains(frame);
  }

  /// "Shot back" quotes, "shot" does not.
  boolean quotesOnlyWithParticle() {
    return !joined.isEmpty() && frames.equals(Set.of(Frame.QUOTATION));
  }
}
