package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.Move;
import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what one look at a source means. Pure: no clock, no store, no randomness. Stateless;
/// threads may share it.
public final class Polling {
  /// A permanent redirect is believed when it was seen this often in a row.
  private static final int MOVES_BELIEVED = 3;

  /// Validators alone are not worth a write more often than this.
  private static final Duration VALIDATORS_KEPT = Duration.ofHours(1);

  private static final Duration LEFT_WAITS = Duration.ofMinutes(30);

  private Polling() {}

  /// @param shortest the configured interval of the source
  public static Decision decide(
      SourceState before, Duration shortest, PollResult result, Instant now) {
    return switch (result) {
      case PollResult.Unchanged() -> unchanged(before, shortest, now);
      case PollResult.Read read -> read(before, shortest, read, now);
      case PollResult.Failed(String reason, boolean badBody) ->
          Troubles.failed(before, shortest, reason, badBody, Duration.ZERO, now);
      case PollResult.SlowDown(Duration after, String reason) ->
          Troubles.failed(before, shortest, reason, false, after, now);
      case PollResult.Gone(String reason) -> Troubles.gone(before, reason, now);
    };
  }

  /// The last good body still stands. A source that failed to answer is well again with that; one
  /// that answered with something else has no validators left and cannot come here.
  private static Decision unchanged(SourceState before, Duration shortest, Instant now) {
    if (before.health().failuresInARow() == 0) {
      return new Decision.Keep(new SourceHealth.Unchanged(now));
    }
    SourceState after =
        next(
            before,
            new SourceHealth.Fresh(now),
            before.pace(),
            before.url(),
            Move.NONE,
            PollTimes.interval(before.pace(), shortest, now),
            now);
    return new Decision.Write(after, recovery(before));
  }

  private static Decision read(
      SourceState before, Duration shortest, PollResult.Read read, Instant now) {
    SourceHealth health = health(before, read, now);
    Move move = move(before, read.movedTo());
    boolean moved = move.times() >= MOVES_BELIEVED;
    boolean sameHealth = health.getClass() == before.health().getClass();
    boolean staleValidators =
        !read.validators().equals(before.validators())
            && before.validatorsAt().plus(VALIDATORS_KEPT).isBefore(now);
    if (read.found() == 0 && sameHealth && move.equals(before.move()) && !staleValidators) {
      return new Decision.Keep(new SourceHealth.Unchanged(now));
    }
    Pace pace = read.items() == 0 ? before.pace() : Rhythm.of(read.dates(), read.floor(), now);
    URI url = moved ? URI.create(move.target()) : before.url();
    Duration interval = PollTimes.interval(pace, shortest, now);
    SourceState after =
        next(
            before,
            health,
            pace,
            url,
            moved ? Move.NONE : move,
            read.more() ? soon(interval, pace.floor(), shortest) : interval,
            now);
    List<String> notices = new ArrayList<>(recovery(before));
    if (moved) {
      notices.add("moved for good to " + move.target());
    }
    return new Decision.Write(remembering(after, read, now), notices);
  }

  /// What was left is taken over before long, but a source is never asked more often than it may
  /// be.
  private static Duration soon(Duration interval, Duration floor, Duration shortest) {
    Duration allowed = PollTimes.longer(PollTimes.longer(LEFT_WAITS, floor), shortest);
    return PollTimes.shorter(interval, allowed);
  }

  private static SourceHealth health(SourceState before, PollResult.Read read, Instant now) {
    if (read.items() == 0) {
      String reason =
          before.seen().isEmpty() ? "it has no items" : "it has no items now, but it had some";
      return new SourceHealth.Empty(now, reason);
    }
    Optional<SourceHealth> pageless = pageless(before.health(), read.pages(), now);
    if (pageless.isPresent()) {
      return pageless.get();
    }
    return read.dates().isEmpty()
        ? new SourceHealth.Undated(now, "none of its " + read.items() + " items has a date")
        : new SourceHealth.Fresh(now);
  }

  /// Pages count as missing since the first that did not come, until all that are wanted do.
  private static Optional<SourceHealth> pageless(SourceHealth before, Pages pages, Instant now) {
    return switch (pages) {
      case Pages.Lost(String reason) ->
          Optional.of(
              new SourceHealth.Pageless(
                  before instanceof SourceHealth.Pageless(Instant since, _) ? since : now, reason));
      case Pages.Answered() -> Optional.empty();
      case Pages.NotWanted() ->
          before instanceof SourceHealth.Pageless ? Optional.of(before) : Optional.empty();
    };
  }

  private static Move move(SourceState before, Optional<URI> movedTo) {
    if (movedTo.isEmpty() || movedTo.get().equals(before.url())) {
      return Move.NONE;
    }
    String target = movedTo.get().toString();
    int times = before.move().target().equals(target) ? before.move().times() + 1 : 1;
    return new Move(target, times);
  }

  private static List<String> recovery(SourceState before) {
    return before.health() instanceof SourceHealth.Paused
        ? List.of("answers again and is polled as before")
        : List.of();
  }

  /// A small share of the interval, different for each source, keeps them from marching in step.
  static Instant after(SourceState state, Duration interval, Instant now) {
    int share = Math.floorMod(state.id().value().hashCode(), 64);
    return now.plus(interval).plus(interval.multipliedBy(share).dividedBy(640));
  }

  private static SourceState next(
      SourceState before,
      SourceHealth health,
      Pace pace,
      URI url,
      Move move,
      Duration interval,
      Instant now) {
    Instant nextAt = after(before, interval, now);
    return new SourceState(
        before.id(),
        before.version(),
        url,
        before.configured(),
        before.validators(),
        before.validatorsAt(),
        before.digest(),
        health,
        now,
        pace,
        nextAt,
        move,
        before.seen());
  }

  private static SourceState remembering(SourceState state, PollResult.Read read, Instant now) {
    Validators validators = read.validators();
    return new SourceState(
        state.id(),
        state.version(),
        state.url(),
        state.configured(),
        validators,
        now,
        read.digest(),
        state.health(),
        now,
        state.pace(),
        state.nextAt(),
        state.move(),
        read.seen());
  }
}
