package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Alert;
import dev.stancewatch.core.alert.AlertTexts;
import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Dispatches.Holder;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.Routing;
import dev.stancewatch.core.alert.Telling;
import dev.stancewatch.core.article.Canary;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes notices from the outbox one by one: decides which way each goes, sends what goes at once,
/// and marks it before the next is sent. A notice is sent at least once, and always under the same
/// id. It is sent again if the process ends, or the store fails, between the sending and the mark;
/// if SNS took it, but its answer was lost; and if two sweeps run at the same moment. The stream
/// and the sweep never send the same at once: who sends takes it in hand first. Threads may share
/// it.
public final class AlertPublisher {
  /// Others pass the gate rarely: at most one alert in some minutes.
  private static final int MAX_TRIES = 8;

  /// Longer than it takes to send a notice and to mark it, with all retries.
  private static final Duration IN_HAND = Duration.ofMinutes(2);

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

  /// Publishes what is in the outbox and older than an age, oldest first, until the time is up. One
  /// that cannot be read or sent harms no other.
  ///
  /// @param limit most notices, 1 or more
  public List<Publication> publishUnsent(int limit, Duration age, TimeLeft time) {
    Instant youngest = clock.instant().minus(age);
    Map<NoticeId, Publication> done = new LinkedHashMap<>();
    for (NoticeId id : ledgers.unsentIds(limit)) {
      sweep(id, youngest, time).ifPresent(one -> done.put(id, one));
    }
    // What waited for another of its change may follow it now.
    for (Publication one : List.copyOf(done.values())) {
      if (one instanceof Publication.Postponed(NoticeId id, _)) {
        sweep(id, youngest, time).ifPresent(again -> done.put(id, again));
      }
    }
    return List.copyOf(done.values());
  }

  private Optional<Publication> sweep(NoticeId id, Instant youngest, TimeLeft time) {
    if (time.isShort()) {
      return Optional.of(new Publication.Postponed(id, "the time was up"));
    }
    try {
      Notice notice = ledgers.findNotice(id).orElseThrow();
      return notice.at().isAfter(youngest)
          ? Optional.empty()
          : Optional.of(publish(notice, Holder.SWEEP));
    } catch (RuntimeException e) { // the one place where a notice may fail for any reason
      return Optional.of(new Publication.Failed(id, e.toString()));
    }
  }

  /// Publishes a notice that the stream brings.
  public Publication publish(Notice notice) {
    return publish(notice, Holder.STREAM);
  }

  private Publication publish(Notice notice, Holder holder) {
    if (ledgers.isSent(notice.id())) {
      return new Publication.SentBefore(notice.id());
    }
    return switch (desk.tell(notice)) {
      case Telling.Untellable(NoticeId id, String reason) -> {
        mark(id);
        yield new Publication.Untellable(id, reason);
      }
      case Telling.Told(Alert alert) when alert.about().actor().equals(Canary.ACTOR) -> {
        mark(notice.id());
        yield rehearsed(notice);
      }
      case Telling.Told(Alert alert) -> tell(notice, alert, holder);
    };
  }

  private Publication tell(Notice notice, Alert alert, Holder holder) {
    List<Notice> earlier = earlier(notice);
    Optional<Notice> first = earlier.stream().filter(this::isAwaited).findFirst();
    if (first.isPresent()) {
      return new Publication.Postponed(
          notice.id(), "notice " + first.get().id() + " of the same change comes first");
    }
    Dispatch dispatch = dispatch(notice, earlier);
    if (dispatch.route() != Route.IMMEDIATE) {
      mark(notice.id());
      return new Publication.LeftToDigests(dispatch);
    }
    Instant now = clock.instant();
    if (!dispatches.claim(notice.id(), holder, now, now.plus(IN_HAND))) {
      return new Publication.Postponed(notice.id(), "another process has it in hand");
    }
    if (ledgers.isSent(notice.id())) { // by whoever had it in hand until now
      return new Publication.SentBefore(notice.id());
    }
    return send(alert, dispatch);
  }

  private Publication send(Alert alert, Dispatch dispatch) {
    return switch (alerts.publish(List.of(outgoing(alert, dispatch))).getFirst()) {
      case Delivery.Accepted _ -> {
        mark(dispatch.notice());
        yield new Publication.Sent(dispatch);
      }
      case Delivery.Failed(_, String reason) -> new Publication.Failed(dispatch.notice(), reason);
    };
  }

  private List<Notice> earlier(Notice notice) {
    List<Notice> earlier = new ArrayList<>();
    for (Notice one : ledgers.noticesOf(notice.change().id())) {
      if (one.id().equals(notice.id())) {
        break;
      }
      earlier.add(one);
    }
    return earlier;
  }

  /// A report is for digests, and an alert does not wait for it.
  private boolean isAwaited(Notice earlier) {
    return earlier.kind() != NoticeKind.REPORTED && !ledgers.isSent(earlier.id());
  }

  private Outgoing outgoing(Alert alert, Dispatch dispatch) {
    return new Outgoing.ToAll(alert, dispatch.tags(), AlertTexts.of(alert, desk.imprint()));
  }

  private Dispatch dispatch(Notice notice, List<Notice> earlier) {
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
