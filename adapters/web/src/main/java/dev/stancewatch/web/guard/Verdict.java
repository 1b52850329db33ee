package dev.stancewatch.web.guard;

import java.net.URI;

/// What the guard says about one URL.
public sealed interface Verdict {
  /// The URL may be dialled, subject to the addresses that its host turns out to have.
  ///
  /// @param url the one reading of the URL that was judged; dial this, never the original text
  record Allowed(URI url) implements Verdict {}

  /// The URL must not be dialled.
  ///
  /// @param reason for people; names the rule, not the secret parts of the URL
  record Refused(String reason) implements Verdict {}
}
