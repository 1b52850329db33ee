package dev.stancewatch.core.source;

/// What a server gave along with an answer, so that the next request can ask "changed since?".
/// Bound to the URL that gave it: sent to another, it would match by accident.
///
/// @param url the URL that gave them, or empty for none
/// @param entityTag value of `ETag`, or empty
/// @param lastModified value of `Last-Modified`, word for word, or empty
public record Validators(String url, String entityTag, String lastModified) {
  /// Nothing to ask with.
  public static final Validators NONE = new Validators("", "", "");

  /// @return these validators if that URL gave them, else none
  public Validators forUrl(String requested) {
    return url.equals(requested) ? this : NONE;
  }
}
