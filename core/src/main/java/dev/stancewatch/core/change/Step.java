package dev.stancewatch.core.change;

import dev.stancewatch.core.position.LogEntry;
import java.util.List;

/// What is to be done with new entries: write `fresh` and `notices` in one go, if the ledger still
/// has the version that they were decided on.
///
/// @param basedOn version of the ledger
/// @param fresh entries that the ledger does not hold yet; empty if there is nothing to do
/// @param before what the ledger amounted to, at the instant of `after`
public record Step(
    long basedOn, List<LogEntry> fresh, List<Notice> notices, History before, History after) {
  public Step {
    fresh = List.copyOf(fresh);
    notices = List.copyOf(notices);
  }
}
