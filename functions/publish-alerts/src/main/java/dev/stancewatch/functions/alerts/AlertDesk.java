package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.AlertMaker;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.watch.Watch;

/// What makes alerts of notices, and the limits that it keeps.
///
/// @param perHour most alerts that go out at once within an hour; the others join the digest
public record AlertDesk(Watch watch, Imprint imprint, int perHour) {
  /// Alerts an hour, unless the operator chooses otherwise.
  public static final int STANDARD_PER_HOUR = 20;

  public AlertDesk {
    if (perHour < 1) {
      throw new IllegalArgumentException("perHour must be 1 or more, was " + perHour);
    }
  }

  AlertMaker maker() {
    return new AlertMaker(watch, EvidenceRules.standard());
  }
}
