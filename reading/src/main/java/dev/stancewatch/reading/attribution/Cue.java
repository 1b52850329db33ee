package dev.stancewatch.reading.attribution;

/// A cue in a sentence.
///
/// @param range units with auxiliaries, negation and particle
/// @param head place of the verb or noun
/// @param kind what the cue is
record Cue(CueEntry entry, Range range, int head, Kind kind) {
  enum Kind {
    /// A verb with a subject of its own or a shared one.
    FINITE,
    /// "..., citing X".
    GERUND,
    /// "was rejected by".
    PASSIVE,
    /// "its demand for".
    NOUN,
    /// "according to".
    ACCORDING
  }
}
