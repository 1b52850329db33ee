package dev.stancewatch.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a topic let through at once within the last hour.
///
/// @param version grows with each passage; 0 while nothing passed
/// @param passed oldest first
public record Gate(long version, List<Instant> passed) {
  /// The span in which passages count.
  public static final Duration SPAN = Duration.ofHours(1);

  public Gate {
    passed = List.copyOf(passed);
  }

  /// Nothing passed yet.
  public static Gate open() {
    return new Gate(0, List.of());
  }

  /// Whether one more may pass. Any span of an hour has at most so many passages.
  public boolean hasRoom(int perHour, Instant now) {
    return recent(now).size() < perHour;
  }

  /// The gate after one more passage.
  public Gate pass(Instant now) {
    List<Instant> next = new ArrayList<>(recent(now));
    next.add(now);
    next.sort(Instant::compareTo);
    return new Gate(version + 1, next);
  }

  private List<Instant> recent(Instant now) {
    Instant start = now.minus(SPAN);
    return passed.stream().filter(at -> at.isAfter(start)).toList();
  }
}
