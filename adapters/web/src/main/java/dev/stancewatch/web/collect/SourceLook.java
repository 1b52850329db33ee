package dev.stancewatch.web.collect;

import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import dev.stancewatch.web.http.FetchKind;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.schedule.PollResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns the answer of a source into what it shows. Threads may share it.
final class SourceLook {
  private final FeedReader feeds = new FeedReader();
  private final ListReader lists = new ListReader();

  /// What to ask for.
  static FetchKind kind(PolledSource source) {
    return switch (source.form()) {
      case FEED -> FetchKind.FEED;
      case PAGE -> FetchKind.PAGE;
    };
  }

  Look at(FetchOutcome outcome, PolledSource source, SourceState state) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> fetched(fetched, source, state);
      case FetchOutcome.NotModified _ -> new Look.Settled(new PollResult.Unchanged());
      case FetchOutcome.Gone(String reason) -> new Look.Settled(new PollResult.Gone(reason));
      case FetchOutcome.SlowDown slow ->
          new Look.Settled(new PollResult.SlowDown(slow.after(), slow.reason()));
      case FetchOutcome.Deferred(_, String reason) -> new Look.NotYet(reason);
      case FetchOutcome.Refused(String reason) -> failed("forbidden: " + reason, false);
      case FetchOutcome.Failed failed -> failed(failed.reason(), failed.status() == 200);
    };
  }

  private Look fetched(FetchOutcome.Fetched fetched, PolledSource source, SourceState state) {
    String digest = fetched.body().digest();
    if (digest.equals(state.digest()) && fetched.movedTo().isEmpty()) {
      return new Look.Settled(new PollResult.Unchanged());
    }
    return switch (read(fetched, source)) {
      case FeedOutcome.Parsed(Feed feed) -> items(fetched, digest, feed, true, state);
      case FeedOutcome.Degraded(Feed feed, _) -> items(fetched, digest, feed, false, state);
      case FeedOutcome.Rejected(String reason) -> failed(reason, true);
    };
  }

  private FeedOutcome read(FetchOutcome.Fetched fetched, PolledSource source) {
    return switch (source.form()) {
      case FEED -> feeds.read(fetched.url(), fetched.headers(), fetched.body().bytes());
      case PAGE -> lists.read(fetched);
    };
  }

  private static Look items(
      FetchOutcome.Fetched fetched, String digest, Feed feed, boolean whole, SourceState state) {
    List<Entry> entries = feed.entries();
    return new Look.Items(
        fetched.movedTo(),
        fetched.validators(),
        digest,
        fetched.fresh(),
        whole,
        feed.language(),
        entries.stream().flatMap(entry -> date(entry).stream()).toList(),
        new Sightings(state.id(), state.seen()).compare(entries));
  }

  /// When an item says it was published, or else changed.
  static Optional<Instant> date(Entry entry) {
    return Stream.of(
            Optional.ofNullable(entry.publishedAt()), Optional.ofNullable(entry.updatedAt()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Look failed(String reason, boolean badBody) {
    return new Look.Settled(new PollResult.Failed(reason, badBody));
  }
}
