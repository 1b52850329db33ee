package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;
import java.time.Instant;

/// One thing to fetch.
///
/// @param url as text, because it is judged as text before anything parses it
/// @param validators of the last good answer; sent only to the URL that gave them
/// @param startBy no request is sent after this; a turn at a host that would come later is not
///   waited for
public record FetchRequest(String url, FetchKind kind, Validators validators, Instant startBy) {
  /// A fetch that wants the whole body whatever was seen before, and waits as long as its turn may
  /// take.
  public static FetchRequest whole(String url, FetchKind kind) {
    return whole(url, kind, Instant.MAX);
  }

  /// A fetch that wants the whole body whatever was seen before.
  public static FetchRequest whole(String url, FetchKind kind, Instant startBy) {
    return new FetchRequest(url, kind, Validators.NONE, startBy);
  }
}
