package dev.stancewatch.web.collect;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.http.FailureKind;
import dev.stancewatch.web.http.FetchKind;
import dev.stancewatch.web.http.FetchOutcome;
import dev.stancewatch.web.http.FetchRequest;
import dev.stancewatch.web.http.Fetcher;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.PageReader;
import dev.stancewatch.web.page.PageReading;
import dev.stancewatch.web.robots.Permission;
import dev.stancewatch.web.robots.RobotsGate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

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
    /// No page was wanted: the feed has the whole text, or no address.
    record NotWanted() implements Outcome {}

    /// The page holds an article.
    record Read(Page page) implements Outcome {}

    /// There is no article to be had; what the feed says must do.
    record None(String reason) implements Outcome {}

    /// The page did not come, but may come later.
    record Later(String reason) implements Outcome {}
  }

  /// @param startBy nothing is asked for after this
  Outcome fetch(URI url, Instant startBy) throws InterruptedException {
    return switch (robots.permits(url, startBy)) {
      case Permission.Denied(String reason) -> new Outcome.None(reason);
      case Permission.NotKnown(String reason) -> new Outcome.Later(reason);
      case Permission.Granted() ->
          fetcher.fetch(FetchRequest.whole(url.toString(), FetchKind.PAGE, startBy), this::read);
    };
  }

  private Outcome read(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> read(fetched);
      case FetchOutcome.NotModified _ -> new Outcome.None("the page did not come");
      case FetchOutcome.Gone(String reason) -> new Outcome.None(reason);
      case FetchOutcome.SlowDown(int status, Duration after, String reason) ->
          // Most sites say 403 to readers that they never let in.
          status == 403 && after.isZero() ? new Outcome.None(reason) : new Outcome.Later(reason);
      case FetchOutcome.Deferred(_, String reason) -> new Outcome.Later(reason);
      case FetchOutcome.Refused(String reason) -> new Outcome.None(reason);
      case FetchOutcome.Failed(FailureKind kind, int status, String reason) ->
          mayPass(kind, status) ? new Outcome.Later(reason) : new Outcome.None(reason);
    };
  }

  /// Whether the same request may succeed within hours.
  private static boolean mayPass(FailureKind kind, int status) {
    return switch (kind) {
      case NAME, CONNECT, TLS, TIMEOUT, PROTOCOL -> true;
      case STATUS -> status >= 500 || status == 408 || status == 425;
      case REDIRECT, TOO_LARGE, ENCODING, WRONG_BODY -> false;
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
