package dev.stancewatch.core.alert;

import java.time.LocalTime;

/// A part of the day in which no digest is sent. What falls into it is held until its end.
///
/// @param from inclusive
/// @param until exclusive; before `from` if midnight lies between; equal to `from` for no quiet
///   hours
public record QuietHours(LocalTime from, LocalTime until) {
  /// No quiet hours.
  public static QuietHours none() {
    return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  public boolean covers(LocalTime time) {
    if (from.isBefore(until)) {
      return !time.isBefore(from) && time.isBefore(until);
    }
    return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }
}
