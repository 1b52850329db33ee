package dev.stancewatch.web.collect;

import dev.stancewatch.core.source.Validators;
import dev.stancewatch.web.schedule.PollResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a fetched source shows at first sight, before pages of articles are fetched.
sealed interface Look {
  /// It was not looked at, because the turn at its host comes too late.
  record NotYet(String reason) implements Look {}

  /// There is nothing to take over.
  record Settled(PollResult result) implements Look {}

  /// There is a feed.
  ///
  /// @param whole whether the feed was read without repairs
  /// @param language as the feed states it
  /// @param dates of those items that have one
  record Items(
      Optional<URI> movedTo,
      Validators validators,
      String digest,
      Duration fresh,
      boolean whole,
      String language,
      List<Instant> dates,
      Sightings.Seen seen)
      implements Look {}
}
