package dev.stancewatch.web.schedule;

/// How the pages of a source's new items did in one look.
public sealed interface Pages {
  /// None was wanted.
  record NotWanted() implements Pages {}

  /// All that were wanted answered, with an article or without.
  record Answered() implements Pages {}

  /// Some did not come, but may come later.
  ///
  /// @param reason of the last of them
  record Lost(String reason) implements Pages {}
}
