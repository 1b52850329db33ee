package dev.stancewatch.functions.alerts;

import java.util.Map;

/// What the schedule hands to the sweep.
///
/// @param limit most notices in one sweep
/// @param minutesOld notices younger than this are left to the stream
record SweepInput(int limit, int minutesOld) {
  private static final int STANDARD_LIMIT = 100;
  private static final int STANDARD_MINUTES = 5;

  SweepInput {
    if (limit < 1 || minutesOld < 1) {
      throw new IllegalArgumentException("limit and minutesOld must be 1 or more");
    }
  }

  /// Reads `limit` and `minutesOld`; what is missing is as usual. Lambda's own reader of events
  /// knows no records, hence the map.
  static SweepInput of(Map<String, Object> event) {
    return new SweepInput(
        number(event, "limit", STANDARD_LIMIT), number(event, "minutesOld", STANDARD_MINUTES));
  }

  private static int number(Map<String, Object> event, String name, int usual) {
    return event.get(name) instanceof Number number ? number.intValue() : usual;
  }
}
