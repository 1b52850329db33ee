package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Alerts;
import dev.stancewatch.core.alert.Delivery;
import dev.stancewatch.core.alert.Digests;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Outgoing;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.functions.alerts.DueDigests.Due;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Sends the digests that are due, to few subscribers at a time, and notes those before it goes on.
/// One that could not be sent whole is sent again with the next run, under the same ids, and harms
/// no other. Threads may share it.
public final class DigestPublisher {
  /// As many as one request to SNS takes.
  private static final int AT_A_TIME = 10;

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

  /// Sends the digests that are due, until the time is up.
  public DigestReport publishDue(TimeLeft time) {
    DueDigests digests = new DueDigests(ledgers, dispatches, desk, clock.instant());
    Run run = new Run(time);
    run.add(Digests.HELD, digests::findHeld);
    for (Subscription one : subscriptions.all()) {
      run.add(one.id(), () -> digests.find(one));
    }
    return run.end();
  }

  /// One run, with its counts.
  private final class Run {
    private final TimeLeft time;
    private final List<Due> group = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;
    private int empty;
    private int left;

    Run(TimeLeft time) {
      this.time = time;
    }

    /// Sends a digest, if it is due, with the next group.
    void add(SubscriptionId to, Supplier<Optional<Due>> digest) {
      if (time.isShort()) {
        left++;
        return;
      }
      try {
        digest.get().ifPresent(group::add);
      } catch (RuntimeException e) { // the one place where a digest may not be made for any reason
        faults.add("subscription " + to + ": " + e);
      }
      if (group.size() == AT_A_TIME) {
        send();
      }
    }

    DigestReport end() {
      send();
      return new DigestReport(sent, empty, left, faults);
    }

    /// One part of each digest at a time, since nobody may get many messages at once.
    private void send() {
      List<Due> going = List.copyOf(group);
      group.clear();
      for (int round = 0; !going.isEmpty(); round++) {
        int part = round;
        going.stream().filter(one -> one.parts().size() == part).forEach(this::mark);
        going = going.stream().filter(one -> one.parts().size() > part).toList();
        if (time.isShort()) {
          left += going.size();
          return;
        }
        going = publish(going, part);
      }
    }

    /// @return those that were taken
    private List<Due> publish(List<Due> going, int part) {
      List<Outgoing> outgoing = going.stream().map(one -> one.parts().get(part)).toList();
      List<Delivery> deliveries = alerts.publish(outgoing);
      List<Due> taken = new ArrayList<>();
      for (int i = 0; i < going.size(); i++) {
        switch (deliveries.get(i)) {
          case Delivery.Accepted _ -> taken.add(going.get(i));
          case Delivery.Failed(_, String reason) ->
              faults.add("subscription " + going.get(i).to() + ": " + reason);
        }
      }
      return taken;
    }

    private void mark(Due done) {
      try {
        dispatches.markDigested(done.to(), done.span().until());
        if (done.parts().isEmpty()) {
          empty++;
        } else {
          sent++;
        }
      } catch (RuntimeException e) { // the one place where a mark may fail for any reason
        faults.add("subscription " + done.to() + " is not noted: " + e);
      }
    }
  }
}
