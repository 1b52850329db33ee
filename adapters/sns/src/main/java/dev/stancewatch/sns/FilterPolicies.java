package dev.stancewatch.sns;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The filter policy of each subscription: what the topic lets through to it.
public final class FilterPolicies {
  /// Most combinations of values of one policy (Amazon SNS, filter policy constraints).
  public static final int MAX_COMBINATIONS = 150;

  /// Time until a changed policy is in force, at most (same source).
  public static final int MINUTES_TO_TAKE_EFFECT = 15;

  static final String TO = "to";
  static final String EVERYBODY = "all";
  static final String HELD = "held";
  static final String ACTOR = "actor";
  static final String ISSUE = "issue";
  static final String GRADE = "grade";
  static final String STAGE = "stage";
  static final String KIND = "kind";

  private FilterPolicies() {}

  /// The policy, as JSON. Subscribers of digests get what is addressed to them; the others also
  /// what is for everybody, as far as it is of interest.
  public static String of(Subscription subscription) {
    Map<String, List<String>> policy = new TreeMap<>();
    if (subscription.wish().cadence() != Cadence.IMMEDIATE) {
      policy.put(TO, List.of(subscription.id().value()));
      return Json.write(policy);
    }
    Interest interest = subscription.wish().interest();
    policy.put(TO, List.of(EVERYBODY, subscription.id().value()));
    put(policy, ACTOR, interest.actors().stream().map(Object::toString).toList());
    put(policy, ISSUE, interest.issues().stream().map(Object::toString).toList());
    put(policy, GRADE, interest.grades().stream().map(FilterPolicies::word).toList());
    return Json.write(policy);
  }

  /// How many combinations of values the policy of an interest has; SNS takes [#MAX_COMBINATIONS].
  public static int combinations(Interest interest, Cadence cadence) {
    if (cadence != Cadence.IMMEDIATE) {
      return 1;
    }
    return 2
        * Math.max(1, interest.actors().size())
        * Math.max(1, interest.issues().size())
        * Math.max(1, interest.grades().size());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void put(Map<String, List<String>> policy, String key, List<String> values) {
    if (!values.isEmpty()) {
      policy.put(key, new ArrayList<>(values));
    }
  }
}
