package dev.stancewatch.functions.alerts;

import java.util.List;

/// What a sweep did.
///
/// @param notices how many stood in the outbox
/// @param failed how many of them stay there
public record SweepReport(int notices, int failed, DigestReport digests) {
  static SweepReport of(List<Publication> publications, DigestReport digests) {
    long failed = publications.stream().filter(Publication.Failed.class::isInstance).count();
    return new SweepReport(publications.size(), (int) failed, digests);
  }
}
