package dev.stancewatch.core.alert;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.issue.IssueId;
import java.util.List;

/// What a subscriber wants to hear of. An empty list means all.
///
/// @param candidates whether reports that are not certain are told too; they come in digests only
public record Interest(
    List<ActorId> actors, List<IssueId> issues, List<Grade> grades, boolean candidates) {
  public Interest {
    actors = actors.stream().distinct().sorted().toList();
    issues = issues.stream().distinct().sorted().toList();
    grades = grades.stream().distinct().sorted().toList();
  }

  /// Everything that is certain.
  public static Interest everything() {
    return new Interest(List.of(), List.of(), List.of(), false);
  }

  /// Whether actor, issue and grade are of interest; the stage is left aside, as in the filter
  /// policy of a topic.
  public boolean covers(Tags tags) {
    return (actors.isEmpty() || actors.contains(tags.actor()))
        && (issues.isEmpty() || issues.contains(tags.issue()))
        && (grades.isEmpty() || tags.grades().stream().anyMatch(grades::contains));
  }
}
