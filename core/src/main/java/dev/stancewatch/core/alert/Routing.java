package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeKind;
import java.time.Instant;
import java.util.List;

/// Decides how a notice goes out. Pure.
public final class Routing {
  private Routing() {}

  /// The way of a notice.
  ///
  /// @param earlier notices of the same change that came before it
  /// @param ways how those went out
  /// @param perHour most alerts that go out at once within an hour
  public static Dispatch decide(
      Notice notice,
      List<Notice> earlier,
      List<Dispatch> ways,
      Gate gate,
      int perHour,
      Instant now) {
    Tags tags = Tags.of(notice, earlier);
    if (!isUrgent(notice, earlier)) {
      return new Dispatch(
          notice.id(), Route.DIGEST, tags, now, "not certain: told in digests only");
    }
    if (ways.stream().anyMatch(way -> way.route() == Route.HELD)) {
      return new Dispatch(
          notice.id(), Route.HELD, tags, now, "follows an alert that waits for the digest");
    }
    if (!gate.hasRoom(perHour, now)) {
      String full = perHour + " alerts went out within the hour: held for the next digest";
      return new Dispatch(notice.id(), Route.HELD, tags, now, full);
    }
    return new Dispatch(notice.id(), Route.IMMEDIATE, tags, now, "certain: told at once");
  }

  private static boolean isUrgent(Notice notice, List<Notice> earlier) {
    return switch (notice.kind()) {
      case REPORTED -> false;
      case CONFIRMED, UPDATED, UNSTABLE, SETTLED, NEW_HOLDER -> true;
      case WITHDRAWN -> earlier.stream().anyMatch(told -> told.kind() != NoticeKind.REPORTED);
    };
  }
}
