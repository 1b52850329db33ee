package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Digest;
import dev.stancewatch.core.alert.DigestSpan;
import dev.stancewatch.core.alert.DigestText;
import dev.stancewatch.core.alert.Digests;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sends the digests that are due. One that could not be sent whole is sent again with the next
/// run, under the same ids. Threads may share it.
public final class DigestPublisher {
  private final Ledgers ledgers;
  private final Dispatches dispatches;
  private final Subscriptions subscriptions;
  private final Alerts alerts;
  private final AlertDesk desk;
  private final InstantSource clock;

  public DigestPublisher(
      Ledgers ledgers,
      Dispatches dispatches,
      Subscriptions subscriptions,
      Alerts alerts,
      AlertDesk desk,
      InstantSource clock) {
    this.ledgers = ledgers;
    this.dispatches = dispatches;
    this.subscriptions = subscriptions;
    this.alerts = alerts;
    this.desk = desk;
    this.clock = clock;
  }

  /// Sends all digests that are due.
  public DigestReport publishDue() {
    Run run = new Run(clock.instant());
    List<Due> due = subscriptions.all().stream().flatMap(one -> run.findDue(one).stream()).toList();
    int rounds = due.stream().mapToInt(one -> one.parts().size()).max().orElse(0);
    Set<SubscriptionId> failures = new HashSet<>();
    for (int round = 0; round < rounds; round++) {
      failures.addAll(send(due, round));
    }
    int sent = 0;
    for (Due one : due) {
      if (!failures.contains(one.subscription().id())) {
        dispatches.markDigested(one.subscription().id(), one.span().until());
        sent += one.parts().isEmpty() ? 0 : 1;
      }
    }
    return new DigestReport(sent, due.size() - failures.size() - sent, failures.size());
  }

  /// One part of each digest at a time, since nobody may get many messages at once.
  ///
  /// @return who did not get theirs
  private Set<SubscriptionId> send(List<Due> due, int round) {
    List<Due> receivers = due.stream().filter(one -> one.parts().size() > round).toList();
    List<Outgoing> outgoing =
        receivers.stream().map(one -> outgoing(one, one.parts().get(round))).toList();
    List<Delivery> deliveries = alerts.publish(outgoing);
    Set<SubscriptionId> failures = new HashSet<>();
    for (int i = 0; i < receivers.size(); i++) {
      if (deliveries.get(i) instanceof Delivery.Failed) {
        failures.add(receivers.get(i).subscription().id());
      }
    }
    return failures;
  }

  private Outgoing outgoing(Due due, Digest digest) {
    return new Outgoing.ToOne(due.subscription(), digest, DigestText.of(digest, desk.imprint()));
  }

  /// A digest that is due.
  ///
  /// @param parts empty if there is nothing to say
  private record Due(Subscription subscription, DigestSpan span, List<Digest> parts) {}

  /// What one run reads only once.
  private final class Run {
    private final Instant now;
    private final Map<DigestSpan, List<Dispatch>> spans = new HashMap<>();
    private final Map<NoticeId, Optional<Alert>> told = new HashMap<>();

    Run(Instant now) {
      this.now = now;
    }

    Optional<Due> findDue(Subscription subscription) {
      Optional<Instant> digested = dispatches.findDigestedUntil(subscription.id());
      return Digests.findDue(subscription, digested, now)
          .map(
              span ->
                  new Due(
                      subscription,
                      span,
                      Digests.make(
                          subscription, span, alerts(subscription, span), desk.watches().now())));
    }

    private List<Alert> alerts(Subscription subscription, DigestSpan span) {
      List<Alert> found = new ArrayList<>();
      List<Dispatch> all =
          spans.computeIfAbsent(span, one -> dispatches.between(one.after(), one.until()));
      for (Dispatch dispatch : all) {
        if (Digests.tells(subscription, dispatch)) {
          told.computeIfAbsent(dispatch.notice(), this::tell).ifPresent(found::add);
        }
      }
      return found;
    }

    private Optional<Alert> tell(NoticeId id) {
      return ledgers
          .findNotice(id)
          .flatMap(
              notice ->
                  switch (desk.tell(notice)) {
                    case Telling.Told(Alert alert) -> Optional.of(alert);
                    case Telling.Untellable _ -> Optional.empty();
                  });
    }
  }
}
