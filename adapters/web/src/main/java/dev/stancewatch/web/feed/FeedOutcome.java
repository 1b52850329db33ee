package dev.stancewatch.web.feed;

/// What reading a body as a feed gave.
public sealed interface FeedOutcome {
  /// A feed, whole and in order.
  record Parsed(Feed feed) implements FeedOutcome {}

  /// A feed that is broken, cut off or too long. What is here can be used; what is missing tells
  /// nothing.
  record Degraded(Feed feed, String reason) implements FeedOutcome {}

  /// No feed, such as an error page, or one beyond a limit. The items known before still stand.
  record Rejected(String reason) implements FeedOutcome {}
}
