package dev.stancewatch.core.alert;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import dev.stancewatch.core.issue.IssueId;
import java.util.List;
import java.util.stream.Stream;

/// What subscriptions filter by.
///
/// @param grades of this notice and of all that were told of the change before it, so that a
///   follow-up reaches everybody whom the alert reached
public record Tags(ActorId actor, IssueId issue, List<Grade> grades, NoticeKind kind, Stage stage) {
  public Tags {
    grades = grades.stream().distinct().sorted().toList();
  }

  /// The tags of a notice.
  ///
  /// @param earlier notices of the same change
  public static Tags of(Notice notice, List<Notice> earlier) {
    List<Grade> grades =
        Stream.concat(Stream.of(notice), earlier.stream())
            .map(told -> told.change().grade())
            .toList();
    return new Tags(
        notice.change().key().actor(),
        notice.change().key().axis().issue(),
        grades,
        notice.kind(),
        notice.change().stage());
  }
}
