package dev.stancewatch.functions.alerts;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Enrolments.Enrolled;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.SnsQuotas;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.InMemorySubscriptions;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Everything between the ledgers and the subscribers, in memory, on a clock that a test moves.
final class Newsroom {
  final MovingClock clock;
  final InMemoryLedgers ledgers = new InMemoryLedgers();
  final InMemoryDispatches dispatches = new InMemoryDispatches();
  final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  final InProcessSns sns;
  final SnsEnrolments enrolments;
  final Topics topics;
  final SnsAlerts alerts;
  final AlertDesk desk;
  final AlertPublisher publisher;
  final DigestPublisher digests;

  Newsroom(Instant start, int perHour, int quota, String... actors) {
    clock = new MovingClock(start);
    sns = new InProcessSns(clock, new SnsQuotas(quota, Duration.ZERO));
    topics =
        new Topics(
            sns.createTopic(request -> request.name("alerts")).topicArn(),
            sns.createTopic(request -> request.name("digests")).topicArn());
    enrolments = new SnsEnrolments(sns, topics);
    alerts = new SnsAlerts(sns, topics, new Pacer(4, clock, clock::pass));
    desk =
        new AlertDesk(
            CurrentWatch.always(SampleWatch.of(actors)),
            new Imprint("desk@example.org", ""),
            perHour);
    publisher = new AlertPublisher(ledgers, dispatches, alerts, desk, clock);
    digests = new DigestPublisher(ledgers, dispatches, subscriptions, alerts, desk, clock);
  }

  /// A publisher over a store that fails at times.
  AlertPublisher publisher(Ledgers failing) {
    return new AlertPublisher(failing, dispatches, alerts, desk, clock);
  }

  SweepAlerts sweep(AlertPublisher of) {
    return new SweepAlerts(of, digests, new SubscriptionCensus(subscriptions, enrolments, clock));
  }

  /// Makes the store fail whenever a call is one of those named.
  Ledgers failing(BiPredicate<String, List<?>> calls) {
    return (Ledgers)
        Proxy.newProxyInstance(
            Ledgers.class.getClassLoader(),
            new Class<?>[] {Ledgers.class},
            (_, method, arguments) -> {
              if (calls.test(method.getName(), List.of(arguments))) {
                throw new IllegalStateException("the store is busy");
              }
              return method.invoke(ledgers, arguments);
            });
  }

  /// A confirmed subscription to the topic itself, as the template makes one.
  void subscribeToTopic(String address, String policy) {
    sns.subscribe(
        request ->
            request
                .topicArn(topics.alerts())
                .protocol("email")
                .endpoint(address)
                .attributes(Map.of("FilterPolicy", policy)));
    String token = sns.outbox().confirmations().getLast().token();
    sns.confirmSubscription(request -> request.topicArn(topics.alerts()).token(token));
  }

  /// Two articles that make a confirmed change of an actor at an instant.
  Notice change(String actor, Instant at) {
    PositionKey key = SampleReading.key(actor);
    Instant before = at.minusSeconds(9);
    learn(key, SampleReading.quoted(key, "a-" + actor, "free", before).entry());
    return learn(key, SampleReading.quoted(key, "b-" + actor, "toll", at).entry()).getFirst();
  }

  /// A confirmed email subscription.
  Subscription subscribe(String address, Interest interest, Cadence cadence) {
    Endpoint endpoint = new Endpoint(Channel.EMAIL, address);
    Wish wish = new Wish(clock.instant(), interest, cadence);
    Subscription wanted =
        Subscription.of("arn:aws:iam::123456789012:user/u", endpoint, wish, DigestTime.standard());
    if (!(enrolments.enrol(wanted) instanceof Enrolled.Asked(String handle))) {
      throw new AssertionError("email must be asked");
    }
    Subscription stored = wanted.enrolledAs(handle);
    enrolments.confirm(stored, sns.outbox().confirmations().getLast().token());
    subscriptions.replace(Optional.empty(), stored);
    return stored;
  }

  /// Lets an entry reach its ledger.
  List<Notice> learn(PositionKey key, LogEntry entry) {
    Step step =
        Steps.apply(
            new Subject(key, Set.of(), List.of()),
            ledgers.load(key),
            List.of(entry),
            EvidenceRules.standard());
    ledgers.append(key, step.basedOn(), step.fresh(), step.notices());
    return step.notices();
  }
}
