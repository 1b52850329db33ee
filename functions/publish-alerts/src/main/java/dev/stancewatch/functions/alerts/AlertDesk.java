package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.AlertMaker;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;

/// What makes alerts of notices, and the limits that it keeps.
///
/// @param perHour most alerts that go out at once within an hour; the others join the digest
public record AlertDesk(CurrentWatch watches, Imprint imprint, int perHour) {
  /// Alerts an hour, unless the operator chooses otherwise.
  public static final int STANDARD_PER_HOUR = 20;

  public AlertDesk {
    if (perHour < 1) {
      throw new IllegalArgumentException("perHour must be 1 or more, was " + perHour);
    }
  }

  /// What tells a notice. Whoever decided may have seen a push that this process has not.
  Telling tell(Notice notice) {
    Telling telling = tell(notice, watches.now());
    return telling instanceof Telling.Untellable ? tell(notice, watches.again()) : telling;
  }

  private static Telling tell(Notice notice, Watch watch) {
    return new AlertMaker(watch, EvidenceRules.standard()).tell(notice);
  }
}
