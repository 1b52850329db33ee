package dev.stancewatch.cli.feedback;

import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.change.ChangeId;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import java.time.Instant;
import java.util.List;

/// An alert that a reader judged, with all that the decision rested on.
///
/// @param entries what was known when the alert was made, in order of arrival
public record FeedbackCase(
    AlertId alert,
    ChangeId change,
    Verdict verdict,
    String note,
    Instant madeAt,
    Subject subject,
    List<LogEntry> entries) {
  public FeedbackCase {
    entries = List.copyOf(entries);
  }

  /// What the reader says.
  public enum Verdict {
    RIGHT,
    WRONG_PERSON,
    OLD_NEWS,
    NOT_A_CHANGE,
    OTHER
  }
}
