package dev.stancewatch.web.collect;

import dev.stancewatch.core.article.ArticleSink;
import dev.stancewatch.core.article.CollectedArticle;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.core.source.Validators;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.http.FetchRequest;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.robots.RobotsGate;
import dev.stancewatch.web.schedule.Decision;
import dev.stancewatch.web.schedule.PollResult;
import dev.stancewatch.web.schedule.Polling;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at one source: fetches it, hands on what is new, and only then notes that it did, so that
/// a run that is cut off loses nothing. Threads may share it.
final class SourcePoller {
  private final Fetcher fetcher;
  private final PageFetch pages;
  private final SourceLook looks = new SourceLook();
  private final SourceStates states;
  private final ArticleSink sink;
  private final CollectLimits limits;
  private final InstantSource clock;

  SourcePoller(
      Fetcher fetcher,
      RobotsGate robots,
      SourceStates states,
      ArticleSink sink,
      CollectLimits limits,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.pages = new PageFetch(fetcher, robots);
    this.states = states;
    this.sink = sink;
    this.limits = limits;
    this.clock = clock;
  }

  /// @param until no page of an article is fetched after this
  Polled poll(PolledSource source, SourceState state, Instant until) throws InterruptedException {
    FetchRequest request =
        new FetchRequest(state.url().toString(), SourceLook.kind(source), state.validators());
    return switch (fetcher.fetch(request, outcome -> looks.at(outcome, source, state))) {
      case Look.NotYet(String reason) -> new Polled.Owed(source.source().id(), reason);
      case Look.Settled(PollResult result) -> conclude(source, state, result, 0);
      case Look.Items items -> take(source, state, items, until);
    };
  }

  private Polled take(PolledSource source, SourceState state, Look.Items items, Instant until)
      throws InterruptedException {
    List<CollectedArticle> articles = new ArrayList<>();
    Set<SeenItem> left = new HashSet<>();
    int taken = 0;
    for (Sightings.Found found : items.seen().found()) {
      if (isBacklog(state, found.entry())) {
        continue;
      }
      if (taken >= limits.itemsPerPoll() || clock.instant().isAfter(until)) {
        left.add(found.item());
        continue;
      }
      taken++;
      article(source, found, items.language()).ifPresent(articles::add);
    }
    if (!articles.isEmpty()) {
      sink.accept(articles);
    }
    return conclude(source, state, read(state, items, left), articles.size());
  }

  /// The history of a source that is read for the first time is known, but is no news.
  private boolean isBacklog(SourceState state, Entry entry) {
    Instant oldest = clock.instant().minus(limits.backlog());
    return !state.wasEverRead() && SourceLook.date(entry).map(oldest::isAfter).orElse(false);
  }

  private Optional<CollectedArticle> article(
      PolledSource source, Sightings.Found found, String language) throws InterruptedException {
    ItemText text = ItemText.of(found.entry());
    Optional<Page> page = text.whole() ? Optional.empty() : page(found.entry());
    return ArticleMaker.make(source, found, text, page, language, clock.instant());
  }

  private Optional<Page> page(Entry entry) throws InterruptedException {
    Optional<URI> link = ItemLinks.findFetchable(entry.link());
    if (link.isEmpty()) {
      return Optional.empty();
    }
    return switch (pages.fetch(link.get())) {
      case PageFetch.Outcome.Read(Page page) -> Optional.of(page);
      case PageFetch.Outcome.None _ -> Optional.empty();
    };
  }

  /// Where something was left for the next time, or the body was damaged, the next look must bring
  /// the whole body again.
  private static PollResult.Read read(SourceState state, Look.Items items, Set<SeenItem> left) {
    boolean again = !left.isEmpty();
    List<SeenItem> present = items.seen().present();
    return new PollResult.Read(
        items.movedTo(),
        again || !items.whole() ? Validators.NONE : items.validators(),
        again ? "" : items.digest(),
        again ? Duration.ZERO : items.fresh(),
        items.dates(),
        present.size(),
        items.seen().found().size(),
        new Sightings(state.id(), state.seen()).memory(present, left));
  }

  private Polled conclude(PolledSource source, SourceState state, PollResult result, int articles) {
    return switch (Polling.decide(state, source.interval(), result, clock.instant())) {
      case Decision.Keep keep ->
          new Polled.Done(source.source().id(), keep.health(), articles, false, List.of());
      case Decision.Write(SourceState after, List<String> notices) ->
          states.save(after).isPresent()
              ? new Polled.Done(source.source().id(), after.health(), articles, true, notices)
              : new Polled.Owed(source.source().id(), "another run was faster");
    };
  }
}
