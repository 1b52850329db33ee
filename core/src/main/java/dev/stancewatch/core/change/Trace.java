package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Reading;
import java.util.List;

/// What a reading did to the position, and why it did no more.
///
/// @param verdict where its way ended
/// @param value what was measured at that point, in the unit of the rule
/// @param threshold what was needed there; 0 where nothing is measured
/// @param changes the change that it opened, supports or ended; empty if none
/// @param why one sentence for people
/// @param otherwise what would have made a difference; empty if nothing
public record Trace(
    Reading reading,
    Verdict verdict,
    int value,
    int threshold,
    List<ChangeId> changes,
    String why,
    String otherwise) {
  public Trace {
    changes = List.copyOf(changes);
  }
}
