package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;

/// One thing to fetch.
///
/// @param url as text, because it is judged as text before anything parses it
/// @param validators of the last good answer; sent only to the URL that gave them
public record FetchRequest(String url, FetchKind kind, Validators validators) {
  /// A fetch that wants the whole body whatever was seen before.
  public static FetchRequest whole(String url, FetchKind kind) {
    return new FetchRequest(url, kind, Validators.NONE);
  }
}
