package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long new items wait for their pages while these do not come. Pure. Stateless; threads may
/// share it.
public final class Patience {
  /// News that is older than this is better told from a teaser than not at all.
  private static final Duration LONGEST = Duration.ofHours(6);

  /// An item that leaves its feed is lost, so it waits for this share of the time it stays there.
  private static final int SHARE = 2;

  private Patience() {}

  /// Whether an item whose page does not come waits for the next look.
  ///
  /// @param health before this look: pages that have been missing since long are not waited for,
  ///   until they come again
  /// @param dates of the items of the feed, of those that have one
  /// @param items how many the feed has
  public static boolean lasts(SourceHealth health, List<Instant> dates, int items, Instant now) {
    Instant since = health instanceof SourceHealth.Pageless(Instant began, _) ? began : now;
    return now.isBefore(since.plus(longest(dates, items, now)));
  }

  /// A feed of many items that gets a new one every few minutes drops them soon.
  private static Duration longest(List<Instant> dates, int items, Instant now) {
    Duration gap = Rhythm.of(dates, Duration.ZERO, now).gap();
    Duration share = gap.multipliedBy(items).dividedBy(SHARE);
    return gap.isZero() || share.compareTo(LONGEST) > 0 ? LONGEST : share;
  }
}
