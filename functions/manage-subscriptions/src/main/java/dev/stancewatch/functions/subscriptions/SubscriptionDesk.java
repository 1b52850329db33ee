package dev.stancewatch.functions.subscriptions;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.CheckedForm;
import dev.stancewatch.core.alert.Enrolments;
import dev.stancewatch.core.alert.Enrolments.Enrolled;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.FormFault;
import dev.stancewatch.core.alert.SmsConcern;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionCheck;
import dev.stancewatch.core.alert.SubscriptionForm;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.sns.FilterPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes, shows and ends subscriptions, each for its owner only. Asking twice for the same changes
/// nothing. Threads may share it.
public final class SubscriptionDesk {
  private final CurrentWatch watches;
  private final Subscriptions subscriptions;
  private final Enrolments enrolments;
  private final InstantSource clock;
  private final Duration eraseAfter;

  /// @param eraseAfter how long after its end the address of a subscription is erased
  public SubscriptionDesk(
      CurrentWatch watches,
      Subscriptions subscriptions,
      Enrolments enrolments,
      InstantSource clock,
      Duration eraseAfter) {
    this.watches = watches;
    this.subscriptions = subscriptions;
    this.enrolments = enrolments;
    this.clock = clock;
    this.eraseAfter = eraseAfter;
  }

  /// Makes or changes the subscription of an endpoint.
  public Answer subscribe(Caller caller, SubscriptionForm form) {
    CheckedForm checked = SubscriptionCheck.check(form, watches.now());
    if (checked instanceof CheckedForm.Faulty) {
      checked = SubscriptionCheck.check(form, watches.again()); // What it names may be new.
    }
    return switch (checked) {
      case CheckedForm.Faulty(List<FormFault> faults) -> new Answer.Faulty(faults);
      case CheckedForm.Valid valid -> subscribe(caller, valid);
    };
  }

  private Answer subscribe(Caller caller, CheckedForm.Valid form) {
    int combinations = FilterPolicies.combinations(form.interest(), form.cadence());
    if (combinations > FilterPolicies.MAX_COMBINATIONS) {
      return new Answer.Faulty(List.of(tooMany(combinations)));
    }
    boolean phone = form.endpoint().channel() == Channel.SMS;
    if (phone && !caller.operator()) {
      return new Answer.Forbidden(
          "Nobody asks the owner of a telephone: only operators may subscribe one.");
    }
    Optional<Subscription> before = subscriptions.find(SubscriptionId.of(form.endpoint()));
    if (before.isPresent() && !mayAct(caller, before.get())) {
      return new Answer.Forbidden("This address is not the caller's to subscribe.");
    }
    if (before.isPresent() && changesTopic(before.get(), form.cadence())) {
      return new Answer.Conflict(
          "Between immediate alerts and digests the address has to confirm anew: unsubscribe"
              + " first, then subscribe.");
    }
    List<String> notes = new ArrayList<>();
    if (phone) {
      List<SmsConcern> concerns = enrolments.smsConcerns(form.endpoint());
      Optional<SmsConcern> blocking = concerns.stream().filter(SmsConcern::blocks).findFirst();
      if (blocking.isPresent()) {
        return new Answer.Conflict(blocking.get().text());
      }
      concerns.forEach(concern -> notes.add(concern.text()));
    }
    return store(caller, before, wanted(caller, before, form), notes);
  }

  private Answer store(
      Caller caller, Optional<Subscription> before, Subscription wanted, List<String> notes) {
    if (before.isPresent() && before.get().equals(wanted) && isKnown(wanted)) {
      return show(caller, wanted.id());
    }
    return switch (enrolments.enrol(wanted)) {
      case Enrolled.Refused(String reason) -> new Answer.Conflict(reason);
      case Enrolled.Asked(String handle) -> {
        notes.add(
            "Amazon SNS has asked the address to confirm. Hand the token of that mail to this"
                + " service within two days, so that nobody but you can unsubscribe; the link in"
                + " it works too.");
        yield store(before, wanted.enrolledAs(handle), Standing.PENDING, notes);
      }
      case Enrolled.Active(String handle) ->
          store(before, wanted.enrolledAs(handle), Standing.ACTIVE, notes);
    };
  }

  private Answer store(
      Optional<Subscription> before, Subscription wanted, Standing standing, List<String> notes) {
    if (!subscriptions.replace(before, wanted)) {
      return new Answer.Conflict("Somebody else changed this subscription; try again.");
    }
    if (before.isPresent() && wanted.wish().cadence() == Cadence.IMMEDIATE) {
      notes.add(
          "A changed filter takes up to "
              + FilterPolicies.MINUTES_TO_TAKE_EFFECT
              + " minutes to be in force.");
    }
    SubscriptionView view = SubscriptionView.of(wanted, standing, notes);
    return before.isEmpty() ? new Answer.Created(view) : new Answer.Shown(view);
  }

  /// The subscriptions that the caller may see and change: for operators, all.
  public Answer list(Caller caller) {
    List<Subscription> shown =
        caller.operator() ? subscriptions.all() : subscriptions.ownedBy(caller.name());
    // Whoever has few is not made to wait for the list of all.
    Map<SubscriptionId, Standing> standings =
        caller.operator() ? enrolments.standings(shown) : eachStanding(shown);
    return new Answer.Listed(
        shown.stream()
            .map(
                one ->
                    SubscriptionView.of(
                        one, standings.getOrDefault(one.id(), Standing.MISSING), List.of()))
            .toList());
  }

  private Map<SubscriptionId, Standing> eachStanding(List<Subscription> few) {
    Map<SubscriptionId, Standing> standings = new HashMap<>();
    few.forEach(one -> standings.put(one.id(), enrolments.standing(one)));
    return standings;
  }

  /// One subscription.
  public Answer show(Caller caller, SubscriptionId id) {
    return find(caller, id)
        .<Answer>map(
            one -> new Answer.Shown(SubscriptionView.of(one, enrolments.standing(one), List.of())))
        .orElse(new Answer.NotFound());
  }

  /// Confirms a subscription with the token that its address was sent.
  public Answer confirm(Caller caller, SubscriptionId id, String token) {
    Optional<Subscription> found = find(caller, id);
    if (found.isEmpty()) {
      return new Answer.NotFound();
    }
    return switch (enrolments.confirm(found.get(), token)) {
      case Enrolled.Active _ -> show(caller, id);
      case Enrolled.Asked _ -> show(caller, id);
      case Enrolled.Refused(String reason) -> new Answer.Conflict(reason);
    };
  }

  /// Ends a subscription.
  public Answer unsubscribe(Caller caller, SubscriptionId id) {
    Optional<Subscription> found = find(caller, id);
    if (found.isEmpty()) {
      return new Answer.NotFound();
    }
    Instant now = clock.instant();
    enrolments.withdraw(found.get());
    subscriptions.end(id, now, now.plus(eraseAfter));
    return new Answer.Ended();
  }

  private Optional<Subscription> find(Caller caller, SubscriptionId id) {
    return subscriptions.find(id).filter(one -> mayAct(caller, one));
  }

  private static boolean mayAct(Caller caller, Subscription subscription) {
    return caller.operator() || subscription.owner().equals(caller.name());
  }

  private boolean isKnown(Subscription subscription) {
    return enrolments.standing(subscription) != Standing.MISSING;
  }

  private static boolean changesTopic(Subscription before, Cadence cadence) {
    return (before.wish().cadence() == Cadence.IMMEDIATE) != (cadence == Cadence.IMMEDIATE);
  }

  private Subscription wanted(
      Caller caller, Optional<Subscription> before, CheckedForm.Valid form) {
    Wish wish = new Wish(clock.instant(), form.interest(), form.cadence());
    return before
        .map(one -> one.asking(wish, form.digest()))
        .orElseGet(() -> Subscription.of(caller.name(), form.endpoint(), wish, form.digest()));
  }

  private static FormFault tooMany(int combinations) {
    return new FormFault(
        "actors",
        "with issues and grades these make "
            + combinations
            + " combinations, and Amazon SNS filters by "
            + FilterPolicies.MAX_COMBINATIONS
            + " at most: leave actors or issues open, or choose a digest");
  }
}
