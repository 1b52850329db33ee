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
import dev.stancewatch.web.schedule.Pages;
import dev.stancewatch.web.schedule.Patience;
import dev.stancewatch.web.schedule.PollResult;
import dev.stancewatch.web.schedule.Polling;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /// @param until nothing is asked for after this
  Polled poll(PolledSource source, SourceState state, Instant until) throws InterruptedException {
    FetchRequest request =
        new FetchRequest(
            state.url().toString(), SourceLook.kind(source), state.validators(), until);
    return switch (fetcher.fetch(request, outcome -> looks.at(outcome, source, state))) {
      case Look.NotYet(String reason) -> new Polled.Owed(source.source().id(), reason);
      case Look.Settled(PollResult result) -> conclude(source, state, result, 0, List.of());
      case Look.Items items -> take(source, state, items, until);
    };
  }

  private Polled take(PolledSource source, SourceState state, Look.Items items, Instant until)
      throws InterruptedException {
    int present = items.seen().present().size();
    boolean patient = Patience.lasts(state.health(), items.dates(), present, clock.instant());
    List<CollectedArticle> articles = new ArrayList<>();
    Set<SeenItem> left = new HashSet<>();
    List<PageFetch.Outcome> pages = new ArrayList<>();
    for (Sightings.Found found : items.seen().found()) {
      if (isBacklog(state, found.entry())) {
        continue;
      }
      if (pages.size() >= limits.itemsPerPoll() || clock.instant().isAfter(until)) {
        left.add(found.item());
        continue;
      }
      ItemText text = ItemText.of(found.entry());
      PageFetch.Outcome page = page(found.entry(), text, until);
      pages.add(page);
      if (patient && page instanceof PageFetch.Outcome.Later) {
        left.add(found.item());
      } else {
        ArticleMaker.make(source, found, text, findPage(page), items.language(), clock.instant())
            .ifPresent(articles::add);
      }
    }
    if (!articles.isEmpty()) {
      sink.accept(articles);
    }
    LostPages lost = LostPages.of(pages);
    return conclude(
        source,
        state,
        read(state, items, left, lost.pages()),
        articles.size(),
        patient ? List.of() : lost.notices());
  }

  /// The history of a source that is read for the first time is known, but is no news.
  private boolean isBacklog(SourceState state, Entry entry) {
    Instant oldest = clock.instant().minus(limits.backlog());
    return !state.wasEverRead() && SourceLook.date(entry).map(oldest::isAfter).orElse(false);
  }

  private PageFetch.Outcome page(Entry entry, ItemText text, Instant until)
      throws InterruptedException {
    Optional<URI> link = text.whole() ? Optional.empty() : ItemLinks.findFetchable(entry.link());
    return link.isEmpty() ? new PageFetch.Outcome.NotWanted() : pages.fetch(link.get(), until);
  }

  private static Optional<Page> findPage(PageFetch.Outcome outcome) {
    return outcome instanceof PageFetch.Outcome.Read(Page page)
        ? Optional.of(page)
        : Optional.empty();
  }

  /// Where something was left for the next time, or the body was damaged, the next look must bring
  /// the whole body again.
  private static PollResult.Read read(
      SourceState state, Look.Items items, Set<SeenItem> left, Pages pages) {
    boolean again = !left.isEmpty();
    List<SeenItem> present = items.seen().present();
    return new PollResult.Read(
        items.movedTo(),
        again || !items.whole() ? Validators.NONE : items.validators(),
        again ? "" : items.digest(),
        items.fresh(),
        items.dates(),
        present.size(),
        items.seen().found().size(),
        new Sightings(state.id(), state.seen()).memory(present, left),
        again,
        pages);
  }

  /// @param told what the operator should hear besides
  private Polled conclude(
      PolledSource source, SourceState state, PollResult result, int articles, List<String> told) {
    return switch (Polling.decide(state, source.interval(), result, clock.instant())) {
      case Decision.Keep keep ->
          new Polled.Done(source.source().id(), keep.health(), articles, false, told);
      case Decision.Write(SourceState after, List<String> notices) ->
          states.save(after).isPresent()
              ? new Polled.Done(
                  source.source().id(), after.health(), articles, true, both(notices, told))
              : new Polled.Owed(source.source().id(), "another run was faster");
    };
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
