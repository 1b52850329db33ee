package dev.stancewatch.web.collect;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.http.FetchKind;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.http.FetchRequest;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.PageReader;
import dev.stancewatch.web.page.PageReading;
import dev.stancewatch.web.robots.RobotsGate;
import java.net.URI;

/// Fetches the page of an article, if its site allows it. Threads may share it.
final class PageFetch {
  private final Fetcher fetcher;
  private final RobotsGate robots;
  private final PageReader reader = new PageReader();

  PageFetch(Fetcher fetcher, RobotsGate robots) {
    this.fetcher = fetcher;
    this.robots = robots;
  }

  /// What came of it.
  sealed interface Outcome {
    /// The page holds an article.
    record Read(Page page) implements Outcome {}

    /// There is no article to be had; what the feed says must do.
    record None(String reason) implements Outcome {}
  }

  Outcome fetch(URI url) throws InterruptedException {
    if (!robots.allows(url)) {
      return new Outcome.None("robots.txt forbids the page");
    }
    return fetcher.fetch(FetchRequest.whole(url.toString(), FetchKind.PAGE), this::read);
  }

  private Outcome read(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> read(fetched);
      case FetchOutcome.NotModified _ -> new Outcome.None("the page did not come");
      case FetchOutcome.Gone(String reason) -> new Outcome.None(reason);
      case FetchOutcome.SlowDown(_, _, String reason) -> new Outcome.None(reason);
      case FetchOutcome.Deferred(_, String reason) -> new Outcome.None(reason);
      case FetchOutcome.Refused(String reason) -> new Outcome.None(reason);
      case FetchOutcome.Failed(_, _, String reason) -> new Outcome.None(reason);
    };
  }

  private Outcome read(FetchOutcome.Fetched fetched) {
    String type = fetched.headers().getOrDefault("content-type", "");
    String html = TextDecoder.decode(fetched.body().bytes(), type).text();
    return switch (reader.read(fetched.url(), html)) {
      case PageReading.Article(Page page) -> new Outcome.Read(page);
      case PageReading.NoArticle(_, _, String reason) -> new Outcome.None(reason);
    };
  }
}
