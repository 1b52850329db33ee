package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What came of one fetch.
public sealed interface FetchOutcome {
  /// A body of the expected sort.
  ///
  /// @param url where the body came from, after redirects
  /// @param movedTo where permanent redirects alone led, if they did and did not lose TLS
  /// @param headers names in lower case; of repeated ones the last
  /// @param fresh how long the server calls the answer fresh; zero if it does not say
  record Fetched(
      URI url,
      Optional<URI> movedTo,
      Map<String, String> headers,
      Body body,
      Validators validators,
      Duration fresh)
      implements FetchOutcome {
    public Fetched {
      headers = Map.copyOf(headers);
    }
  }

  /// The server says that nothing changed since the validators were given.
  record NotModified(URI url, Duration fresh) implements FetchOutcome {}

  /// The server says that the thing is gone for good (410).
  record Gone(String reason) implements FetchOutcome {}

  /// The server wants fewer requests (429, 503 with a date, 403).
  ///
  /// @param after how long to stay away; zero if the server does not say
  record SlowDown(int status, Duration after, String reason) implements FetchOutcome {}

  /// Nothing was sent, because the turn at this host comes too late.
  record Deferred(Instant until, String reason) implements FetchOutcome {}

  /// The guard forbids the URL, or an address it leads to.
  record Refused(String reason) implements FetchOutcome {}

  /// Everything else that brings nothing.
  ///
  /// @param status of the answer, or 0 if there was none
  record Failed(FailureKind kind, int status, String reason) implements FetchOutcome {}
}
