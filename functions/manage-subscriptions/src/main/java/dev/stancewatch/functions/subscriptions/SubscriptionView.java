package dev.stancewatch.functions.subscriptions;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.QuietHours;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.issue.IssueId;
import java.util.List;
import java.util.Locale;

/// A subscription as its owner sees it.
///
/// @param quiet hours such as `22:00-07:00`; empty for none
/// @param notes what the owner should know, one sentence each
public record SubscriptionView(
    SubscriptionId id,
    Channel channel,
    String endpoint,
    List<ActorId> actors,
    List<IssueId> issues,
    List<Grade> grades,
    boolean candidates,
    Cadence cadence,
    String at,
    String day,
    String zone,
    String quiet,
    Standing standing,
    List<String> notes) {
  public SubscriptionView {
    actors = List.copyOf(actors);
    issues = List.copyOf(issues);
    grades = List.copyOf(grades);
    notes = List.copyOf(notes);
  }

  static SubscriptionView of(Subscription subscription, Standing standing, List<String> notes) {
    Wish wish = subscription.wish();
    QuietHours quiet = subscription.digest().quiet();
    return new SubscriptionView(
        subscription.id(),
        subscription.endpoint().channel(),
        subscription.endpoint().address(),
        wish.interest().actors(),
        wish.interest().issues(),
        wish.interest().grades(),
        wish.interest().candidates(),
        wish.cadence(),
        subscription.digest().at().toString(),
        subscription.digest().day().name().toLowerCase(Locale.ROOT),
        subscription.digest().zone().toString(),
        quiet.equals(QuietHours.none()) ? "" : quiet.from() + "-" + quiet.until(),
        standing,
        notes);
  }
}
