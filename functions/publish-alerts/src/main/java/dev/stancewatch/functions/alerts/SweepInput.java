package dev.stancewatch.functions.alerts;

/// What the schedule hands to the sweep.
///
/// @param limit most notices in one sweep; 0 for 100
/// @param minutesOld notices younger than this are left to the stream; 0 for 5
public record SweepInput(int limit, int minutesOld) {
  private static final int STANDARD_LIMIT = 100;
  private static final int STANDARD_MINUTES = 5;

  public SweepInput {
    limit = limit == 0 ? STANDARD_LIMIT : limit;
    minutesOld = minutesOld == 0 ? STANDARD_MINUTES : minutesOld;
    if (limit < 1 || minutesOld < 1) {
      throw new IllegalArgumentException("limit and minutesOld must be 0 or more");
    }
  }
}
