package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which way each notice went, and how far the digest of each subscription has come.
/// Implementations may be shared by threads and processes.
public interface Dispatches {
  Optional<Dispatch> find(NoticeId notice);

  /// What went out at once within the last hour.
  Gate gate();

  /// Records the way of a notice, and with [Route#IMMEDIATE] its passage through the gate, in one
  /// atomic write.
  ///
  /// @param expected the gate on which the decision was made; another one is stale if the notice is
  ///   to pass
  Recorded record(Dispatch dispatch, Gate expected);

  /// Takes a notice in hand before it is sent at once, so that nobody else sends it at the same
  /// time. Its way must be recorded.
  ///
  /// @param holder who takes it; one that took it before, as before a crash, gets it again
  /// @param until when others may take it, if the holder ends before it notes what it sent
  /// @return whether nobody else has it in hand
  boolean claim(NoticeId notice, Holder holder, Instant now, Instant until);

  /// The dispatches of a span, oldest first by [Dispatch#at], then by notice.
  ///
  /// @param after exclusive
  /// @param until inclusive
  List<Dispatch> between(Instant after, Instant until);

  /// Until when the digests of a subscription reach; empty before the first.
  Optional<Instant> findDigestedUntil(SubscriptionId subscription);

  /// Notes that a digest went out. An earlier instant than the one noted changes nothing.
  void markDigested(SubscriptionId subscription, Instant until);

  /// Who sends notices. None of them works on one notice twice at a time.
  enum Holder {
    STREAM,
    SWEEP
  }

  /// What became of a record.
  enum Recorded {
    RECORDED,
    /// The way was decided before; it stands.
    KNOWN,
    /// Something else passed the gate in between; decide again.
    STALE
  }
}
