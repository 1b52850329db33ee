package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.NoticeId;

/// Whether a notice can be told in a form that a reader can check.
public sealed interface Telling {
  /// It can.
  record Told(Alert alert) implements Telling {}

  /// It cannot, and is not told.
  record Untellable(NoticeId notice, String reason) implements Telling {}
}
