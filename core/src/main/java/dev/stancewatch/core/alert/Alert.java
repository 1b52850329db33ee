package dev.stancewatch.core.alert;

import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Stage;
import java.time.Instant;
import java.util.List;

/// A change as subscribers are told of it. All words in it are safe to print. Written as JSON, this
/// is what machines get; `alert-1.schema.json` describes that form.
///
/// @param version of the JSON form
/// @param finding one sentence: who moved on what, from where to where
/// @param then where the actor stood
/// @param stance where the actor stands, in words
/// @param now the words that show it
/// @param alsoReported other publisher families that report it on their own, one quote each
/// @param points evidence for the new stance
/// @param pointsNeeded evidence that makes a change certain
/// @param why one sentence: what makes it certain, or what took it back
/// @param undecided what the alert does not say, one sentence each
public record Alert(
    int version,
    AlertId id,
    NoticeKind kind,
    ChangeId change,
    Instant at,
    About about,
    Grade grade,
    Stage stage,
    String finding,
    Former then,
    String stance,
    Quote now,
    List<Quote> alsoReported,
    int points,
    int pointsNeeded,
    String why,
    List<String> undecided) {
  /// The version of the JSON form that this code writes.
  public static final int VERSION = 1;

  public Alert {
    alsoReported = List.copyOf(alsoReported);
    undecided = List.copyOf(undecided);
  }
}
