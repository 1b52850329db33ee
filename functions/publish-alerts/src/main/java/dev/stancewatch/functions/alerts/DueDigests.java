package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.Digest;
import dev.stancewatch.core.alert.DigestSpan;
import dev.stancewatch.core.alert.DigestText;
import dev.stancewatch.core.alert.Digests;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.NoticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes the digests that are due at one instant; reads only once what several of them tell. Not to
/// be shared by threads.
final class DueDigests {
  private final Ledgers ledgers;
  private final Dispatches dispatches;
  private final AlertDesk desk;
  private final Instant now;
  private final Map<DigestSpan, List<Dispatch>> spans = new HashMap<>();
  private final Map<NoticeId, Optional<Alert>> told = new HashMap<>();

  DueDigests(Ledgers ledgers, Dispatches dispatches, AlertDesk desk, Instant now) {
    this.ledgers = ledgers;
    this.dispatches = dispatches;
    this.desk = desk;
    this.now = now;
  }

  /// The digest of a subscriber, if it is due.
  Optional<Due> find(Subscription subscription) {
    return Digests.findDue(subscription, dispatches.findDigestedUntil(subscription.id()), now)
        .map(span -> due(subscription, span));
  }

  /// The summary of what was held, if it is due.
  Optional<Due> findHeld() {
    return Digests.findDueOfHeld(dispatches.findDigestedUntil(Digests.HELD), now)
        .map(this::dueOfHeld);
  }

  private Due due(Subscription to, DigestSpan span) {
    List<Alert> alerts = alerts(span, dispatch -> Digests.tells(to, dispatch));
    List<Outgoing> parts = new ArrayList<>();
    for (Digest part : Digests.make(to, span, alerts, desk.watches().now())) {
      parts.add(new Outgoing.ToOne(to, part, DigestText.of(part, desk.imprint())));
    }
    return new Due(to.id(), span, parts);
  }

  private Due dueOfHeld(DigestSpan span) {
    List<Alert> alerts = alerts(span, dispatch -> dispatch.route() == Route.HELD);
    List<Outgoing> parts = new ArrayList<>();
    for (Digest part : Digests.makeOfHeld(span, alerts)) {
      parts.add(new Outgoing.ToUnlisted(part, DigestText.of(part, desk.imprint())));
    }
    return new Due(Digests.HELD, span, parts);
  }

  private List<Alert> alerts(DigestSpan span, Predicate<Dispatch> wanted) {
    List<Alert> found = new ArrayList<>();
    List<Dispatch> all =
        spans.computeIfAbsent(span, one -> dispatches.between(one.after(), one.until()));
    for (Dispatch dispatch : all) {
      if (wanted.test(dispatch)) {
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

  /// A digest that is due.
  ///
  /// @param parts empty if there is nothing to say
  record Due(SubscriptionId to, DigestSpan span, List<Outgoing> parts) {
    Due {
      parts = List.copyOf(parts);
    }
  }
}
