package dev.stancewatch.web.url;

/// What reading an address gave.
public sealed interface UrlOutcome {
  /// An address of the web.
  record Valid(WebUrl url) implements UrlOutcome {}

  /// No address, or not one of the web.
  record Invalid(String reason) implements UrlOutcome {}
}
