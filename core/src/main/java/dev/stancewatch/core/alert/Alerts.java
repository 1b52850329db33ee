package dev.stancewatch.core.alert;

import java.util.List;

/// The way out to subscribers. Implementations may be shared by threads.
public interface Alerts {
  /// Sends each, no faster than the slowest channel bears.
  ///
  /// @param outgoing at most one message to any one subscriber, besides those to everybody
  /// @return one answer for each, in the same order; one's failure harms no other
  List<Delivery> publish(List<Outgoing> outgoing);
}
