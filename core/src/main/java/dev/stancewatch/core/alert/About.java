package dev.stancewatch.core.alert;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.IssueId;

/// Whom and what an alert is about: ids for machines, names for people.
///
/// @param question of the axis
public record About(
    ActorId actor,
    String actorName,
    IssueId issue,
    String issueTitle,
    AxisId axis,
    String question) {}
