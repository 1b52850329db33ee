package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.lambda.LogLine;

/// What the log says of a publication. Without state.
final class Publications {
  private Publications() {}

  static void log(Publication publication, LogLine line) {
    line.with("notice", publication.notice());
    switch (publication) {
      case Publication.Sent(Dispatch dispatch) -> way(line, "sent", dispatch);
      case Publication.LeftToDigests(Dispatch dispatch) -> way(line, "left-to-digests", dispatch);
      case Publication.SentBefore _ -> line.with("outcome", "sent-before");
      case Publication.Untellable(NoticeId _, String reason) ->
          line.with("outcome", "untellable").with("reason", reason);
      case Publication.Failed(NoticeId _, String reason) ->
          line.with("outcome", "failed").with("reason", reason);
    }
  }

  private static void way(LogLine line, String outcome, Dispatch dispatch) {
    line.with("outcome", outcome)
        .with("kind", dispatch.tags().kind())
        .with("actor", dispatch.tags().actor())
        .with("issue", dispatch.tags().issue())
        .with("reason", dispatch.reason());
  }
}
