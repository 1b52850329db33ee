package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.Routing;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes notices from the outbox: decides which way each goes, sends what goes at once, and marks
/// them. A notice is sent at least once, and again only if this process ends between the sending
/// and the mark; it then has the same id. Threads may share it.
public final class AlertPublisher {
  /// Others pass the gate rarely: at most one alert in some minutes.
  private static final int MAX_TRIES = 8;

  private final Ledgers ledgers;
  private final Dispatches dispatches;
  private final Alerts alerts;
  private final AlertDesk desk;
  private final InstantSource clock;

  public AlertPublisher(
      Ledgers ledgers, Dispatches dispatches, Alerts alerts, AlertDesk desk, InstantSource clock) {
    this.ledgers = ledgers;
    this.dispatches = dispatches;
    this.alerts = alerts;
    this.desk = desk;
    this.clock = clock;
  }

  /// Publishes what is in the outbox and older than an age.
  ///
  /// @param limit most notices, 1 or more
  public List<Publication> publishUnsent(int limit, Duration age) {
    Instant youngest = clock.instant().minus(age);
    return publish(ledgers.unsent(limit).stream().filter(n -> !n.at().isAfter(youngest)).toList());
  }

  /// Publishes notices.
  ///
  /// @return one answer for each, in the same order
  public List<Publication> publish(List<Notice> notices) {
    Map<NoticeId, Publication> done = new LinkedHashMap<>();
    Map<Outgoing, Dispatch> toSend = new LinkedHashMap<>();
    for (Notice notice : notices) {
      if (done.containsKey(notice.id())) {
        continue;
      }
      if (ledgers.isSent(notice.id())) {
        done.put(notice.id(), new Publication.SentBefore(notice.id()));
        continue;
      }
      switch (desk.tell(notice)) {
        case Telling.Untellable(NoticeId id, String reason) -> {
          mark(id);
          done.put(id, new Publication.Untellable(id, reason));
        }
        case Telling.Told(Alert alert) when alert.about().actor().equals(Canary.ACTOR) -> {
          mark(notice.id());
          done.put(notice.id(), rehearsed(notice));
        }
        case Telling.Told(Alert alert) -> {
          Dispatch dispatch = dispatch(notice);
          done.put(notice.id(), new Publication.LeftToDigests(dispatch));
          if (dispatch.route() == Route.IMMEDIATE) {
            toSend.put(outgoing(alert, dispatch), dispatch);
          } else {
            mark(notice.id());
          }
        }
      }
    }
    done.putAll(send(toSend));
    return notices.stream().map(notice -> done.get(notice.id())).toList();
  }

  private Map<NoticeId, Publication> send(Map<Outgoing, Dispatch> toSend) {
    Map<NoticeId, Publication> sent = new LinkedHashMap<>();
    List<Delivery> deliveries = alerts.publish(List.copyOf(toSend.keySet()));
    List<Dispatch> ways = List.copyOf(toSend.values());
    for (int i = 0; i < ways.size(); i++) {
      NoticeId id = ways.get(i).notice();
      switch (deliveries.get(i)) {
        case Delivery.Accepted _ -> {
          mark(id);
          sent.put(id, new Publication.Sent(ways.get(i)));
        }
        case Delivery.Failed(_, String reason) -> sent.put(id, new Publication.Failed(id, reason));
      }
    }
    return sent;
  }

  private Outgoing outgoing(Alert alert, Dispatch dispatch) {
    return new Outgoing.ToAll(alert, dispatch.tags(), AlertTexts.of(alert, desk.imprint()));
  }

  private Dispatch dispatch(Notice notice) {
    List<Notice> earlier = new ArrayList<>();
    for (Notice one : ledgers.noticesOf(notice.change().id())) {
      if (one.id().equals(notice.id())) {
        break;
      }
      earlier.add(one);
    }
    List<Dispatch> ways =
        earlier.stream().flatMap(one -> dispatches.find(one.id()).stream()).toList();
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      Gate gate = dispatches.gate();
      Dispatch decided =
          Routing.decide(notice, earlier, ways, gate, desk.perHour(), clock.instant());
      switch (dispatches.record(decided, gate)) {
        case RECORDED -> {
          return decided;
        }
        case KNOWN -> {
          return dispatches.find(notice.id()).orElse(decided);
        }
        case STALE -> {}
      }
    }
    throw new IllegalStateException(
        "notice " + notice.id() + " met others at the gate " + MAX_TRIES + " times in a row");
  }

  private Publication rehearsed(Notice notice) {
    Duration took = Duration.between(notice.at(), clock.instant());
    return new Publication.Rehearsed(notice.id(), notice.kind(), took);
  }

  private void mark(NoticeId id) {
    ledgers.markSent(id, clock.instant());
  }
}
