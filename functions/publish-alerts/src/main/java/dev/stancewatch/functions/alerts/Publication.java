package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import java.time.Duration;

/// What became of a notice.
public sealed interface Publication {
  NoticeId notice();

  /// The topic has it.
  record Sent(Dispatch dispatch) implements Publication {
    @Override
    public NoticeId notice() {
      return dispatch.notice();
    }
  }

  /// The next digests take it up.
  record LeftToDigests(Dispatch dispatch) implements Publication {
    @Override
    public NoticeId notice() {
      return dispatch.notice();
    }
  }

  /// It is the canary's: nobody is told, it only shows that alerts come through.
  ///
  /// @param took time since the article
  record Rehearsed(NoticeId notice, NoticeKind kind, Duration took) implements Publication {}

  /// Somebody sent it before.
  record SentBefore(NoticeId notice) implements Publication {}

  /// It cannot be told in a form that a reader can check, and is not told.
  record Untellable(NoticeId notice, String reason) implements Publication {}

  /// It is not its turn yet, or another process has it in hand; it stays in the outbox and is sent
  /// later.
  record Postponed(NoticeId notice, String reason) implements Publication {}

  /// It was not taken; it stays in the outbox and is sent later.
  record Failed(NoticeId notice, String reason) implements Publication {}
}
