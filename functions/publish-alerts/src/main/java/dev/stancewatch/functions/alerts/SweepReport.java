package dev.stancewatch.functions.alerts;

import java.util.List;

/// What a sweep did.
///
/// @param notices how many of the outbox were looked at
/// @param failed how many of them stay there
public record SweepReport(int notices, int failed, DigestReport digests) {
  static SweepReport of(List<Publication> publications, DigestReport digests) {
    int failed = (int) publications.stream().filter(SweepReport::stays).count();
    return new SweepReport(publications.size(), failed, digests);
  }

  /// Alerts and digests that should have gone out and did not.
  int unsent() {
    return failed + digests.faults().size() + digests.left();
  }

  private static boolean stays(Publication publication) {
    return publication instanceof Publication.Failed
        || publication instanceof Publication.Postponed;
  }
}
