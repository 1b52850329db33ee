package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Finds the posting rhythm of a source in the dates of its items. Stateless; threads may share it.
final class Rhythm {
  private static final int LATEST = 20;

  private Rhythm() {}

  /// @param dates in any order; those in the future are taken for now
  static Pace of(List<Instant> dates, Duration floor, Instant now) {
    List<Instant> latest =
        dates.stream()
            .map(date -> date.isAfter(now) ? now : date)
            .sorted(Comparator.reverseOrder())
            .limit(LATEST)
            .toList();
    return latest.isEmpty()
        ? new Pace(Duration.ZERO, floor, Instant.EPOCH)
        : new Pace(medianGap(latest), floor, latest.getFirst());
  }

  private static Duration medianGap(List<Instant> newestFirst) {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < newestFirst.size(); i++) {
      gaps.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
    }
    Collections.sort(gaps);
    return gaps.isEmpty() ? Duration.ZERO : gaps.get(gaps.size() / 2);
  }
}
