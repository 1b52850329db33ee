package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.lambda.LogLine;
import dev.stancewatch.lambda.MetricUnit;
import java.time.Duration;

/// What the log says of a publication. Without state.
final class Publications {
  private Publications() {}

  static void log(Publication publication, LogLine line) {
    line.with("notice", publication.notice());
    switch (publication) {
      case Publication.Sent(Dispatch dispatch) -> way(line, "sent", dispatch);
      case Publication.LeftToDigests(Dispatch dispatch) -> left(line, dispatch);
      case Publication.Rehearsed(NoticeId _, NoticeKind kind, Duration took) ->
          rehearsed(line, kind, took);
      case Publication.SentBefore _ -> line.with("outcome", "sent-before");
      case Publication.Untellable(NoticeId _, String reason) ->
          line.with("outcome", "untellable").with("reason", reason);
      case Publication.Postponed(NoticeId _, String reason) ->
          line.with("outcome", "postponed").with("reason", reason);
      case Publication.Failed(NoticeId _, String reason) ->
          line.with("outcome", "failed").with("reason", reason);
    }
  }

  /// An alarm waits for the count: what is late, or no plain change, does not count.
  private static void rehearsed(LogLine line, NoticeKind kind, Duration took) {
    boolean kept = kind == NoticeKind.CONFIRMED && took.compareTo(Canary.PROMISE) <= 0;
    line.with("outcome", "rehearsed")
        .with("kind", kind)
        .metric("CanaryAlerts", MetricUnit.COUNT, kept ? 1 : 0)
        .metric("CanarySeconds", MetricUnit.SECONDS, took.toMillis() / 1000.0);
  }

  /// An alarm waits for what the limit of alerts an hour held back.
  private static void left(LogLine line, Dispatch dispatch) {
    way(line, "left-to-digests", dispatch);
    if (dispatch.route() == Route.HELD) {
      line.metric("HeldAlerts", MetricUnit.COUNT, 1);
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
