package dev.stancewatch.core.source;

import java.time.Instant;

/// How a polled source is doing, with the reason wherever it is not well.
public sealed interface SourceHealth {
  /// Since when it is so.
  Instant since();

  /// It was never polled.
  record Unpolled(Instant since) implements SourceHealth {}

  /// The last look that changed anything found dated items.
  record Fresh(Instant since) implements SourceHealth {}

  /// The last look found nothing new. Reported, but never stored: that would cost a write.
  record Unchanged(Instant since) implements SourceHealth {}

  /// It answers well and has no items.
  record Empty(Instant since, String reason) implements SourceHealth {}

  /// It has items, but none with a date.
  record Undated(Instant since, String reason) implements SourceHealth {}

  /// It answers well, but pages of its articles do not come.
  ///
  /// @param reason of the last page that did not come
  record Pageless(Instant since, String reason) implements SourceHealth {}

  /// It brought nothing usable in the last looks; what was known before still stands.
  ///
  /// @param failures in a row, at least 1
  record Failing(Instant since, String reason, int failures) implements SourceHealth {}

  /// It failed for so long that it is hardly looked at any more, and the operator was told.
  record Paused(Instant since, String reason, int failures) implements SourceHealth {}

  /// The publisher says that it is gone for good. Not looked at any more.
  record Gone(Instant since, String reason) implements SourceHealth {}

  /// How often in a row it failed.
  default int failuresInARow() {
    return switch (this) {
      case Failing(_, _, int failures) -> failures;
      case Paused(_, _, int failures) -> failures;
      case Unpolled _, Fresh _, Unchanged _, Empty _, Undated _, Pageless _, Gone _ -> 0;
    };
  }

  /// For people: empty where all is well.
  default String why() {
    return switch (this) {
      case Unpolled _, Fresh _, Unchanged _ -> "";
      case Empty(_, String reason) -> reason;
      case Undated(_, String reason) -> reason;
      case Pageless(_, String reason) -> reason;
      case Failing(_, String reason, _) -> reason;
      case Paused(_, String reason, _) -> reason;
      case Gone(_, String reason) -> reason;
    };
  }
}
