package dev.stancewatch.core.alert;

import java.util.List;

/// What somebody asks for, in their own words; [SubscriptionCheck] tells whether it can be done.
/// Blank texts and empty lists stand for the usual.
///
/// @param channel `email` or `sms`
/// @param actors ids or names
/// @param issues ids or titles
/// @param grades `full` or `partial`
/// @param cadence `immediate`, `daily` or `weekly`
/// @param at time of day of the digest, such as `08:30`
/// @param day of the week, such as `monday`
/// @param zone such as `Europe/Lisbon`
/// @param quiet hours without digests, such as `22:00-07:00`
public record SubscriptionForm(
    String channel,
    String endpoint,
    List<String> actors,
    List<String> issues,
    List<String> grades,
    boolean candidates,
    String cadence,
    String at,
    String day,
    String zone,
    String quiet) {
  public SubscriptionForm {
    actors = List.copyOf(actors);
    issues = List.copyOf(issues);
    grades = List.copyOf(grades);
  }

  /// Certain changes at once, to an endpoint.
  public static SubscriptionForm immediate(String channel, String endpoint, List<String> actors) {
    return new SubscriptionForm(
        channel, endpoint, actors, List.of(), List.of(), false, "", "", "", "", "");
  }
}
