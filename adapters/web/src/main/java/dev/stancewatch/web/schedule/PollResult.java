package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one look at a source gave, as far as the next look depends on it.
public sealed interface PollResult {
  /// The server says so (304), or the body is the same as the last good one.
  record Unchanged() implements PollResult {}

  /// A body was read.
  ///
  /// @param movedTo where permanent redirects led
  /// @param validators to ask with next time; none where the whole body is wanted again
  /// @param digest of the body; empty where it is to be read again even if it stays the same
  /// @param floor shortest time to the next look that the server or the feed asks for
  /// @param dates of those items that have one
  /// @param items how many there are
  /// @param found how many of them are new or edited
  /// @param seen what is to be remembered of the items
  /// @param more whether any of those found were left for the next look
  record Read(
      Optional<URI> movedTo,
      Validators validators,
      String digest,
      Duration floor,
      List<Instant> dates,
      int items,
      int found,
      List<SeenItem> seen,
      boolean more,
      Pages pages)
      implements PollResult {
    public Read {
      dates = List.copyOf(dates);
      seen = List.copyOf(seen);
    }
  }

  /// Nothing usable came.
  ///
  /// @param badBody whether something came that is no feed; then what was asked with is forgotten,
  ///   so that a later "not modified" cannot pass for health
  record Failed(String reason, boolean badBody) implements PollResult {}

  /// The server wants fewer requests.
  ///
  /// @param after how long to stay away; zero if it does not say
  record SlowDown(Duration after, String reason) implements PollResult {}

  /// The server says that the source is gone for good.
  record Gone(String reason) implements PollResult {}
}
