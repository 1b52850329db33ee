package dev.stancewatch.web.schedule;

import dev.stancewatch.core.source.Move;
import dev.stancewatch.core.source.Pace;
import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceHealth;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// States and results of polls for tests.
final class States {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration SHORTEST = Duration.ofMinutes(5);
  static final URI URL = URI.create("https://gazette.example/rss");
  static final Validators VALIDATORS = new Validators(URL.toString(), "\"7\"", "");
  static final List<SeenItem> SEEN = List.of(new SeenItem("gazette-1", 1, 2, 3, 4));

  private States() {}

  /// A source that was read well ten minutes ago.
  static SourceState with(SourceHealth health) {
    return with(health, Pace.UNKNOWN, Move.NONE);
  }

  static SourceState with(SourceHealth health, Pace pace, Move move) {
    return new SourceState(
        new SourceId("gazette"),
        7,
        URL,
        URL,
        VALIDATORS,
        NOW.minusSeconds(600),
        "abcd",
        health,
        NOW.minusSeconds(600),
        pace,
        NOW.minusSeconds(300),
        move,
        SEEN);
  }

  static SourceState fresh() {
    return with(new SourceHealth.Fresh(NOW.minusSeconds(600)));
  }

  static SourceState failing(int failures, Duration since) {
    return with(new SourceHealth.Failing(NOW.minus(since), "status 500", failures));
  }

  static PollResult.Read read(int items, int found, Instant... dates) {
    return new PollResult.Read(
        Optional.empty(),
        VALIDATORS,
        "abce",
        Duration.ZERO,
        List.of(dates),
        items,
        found,
        SEEN,
        false,
        new Pages.NotWanted());
  }

  /// A feed with one new item whose page did not come, so that it was left.
  static PollResult.Read lost(String reason) {
    return pages(new Pages.Lost(reason), true, NOW);
  }

  static PollResult.Read pages(Pages pages, boolean more, Instant... dates) {
    return new PollResult.Read(
        Optional.empty(),
        VALIDATORS,
        "abce",
        Duration.ZERO,
        List.of(dates),
        20,
        1,
        SEEN,
        more,
        pages);
  }

  static PollResult.Read movedRead(String target) {
    return new PollResult.Read(
        Optional.of(URI.create(target)),
        VALIDATORS,
        "abce",
        Duration.ZERO,
        List.of(NOW),
        1,
        0,
        SEEN,
        false,
        new Pages.NotWanted());
  }
}
