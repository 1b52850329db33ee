package dev.stancewatch.cli.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.Stancewatch;
import dev.stancewatch.core.alert.Imprint;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.core.change.Step;
import dev.stancewatch.core.change.Steps;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.functions.alerts.AlertDesk;
import dev.stancewatch.functions.alerts.AlertPublisher;
import dev.stancewatch.functions.alerts.DigestPublisher;
import dev.stancewatch.functions.alerts.TimeLeft;
import dev.stancewatch.functions.subscriptions.ManageSubscriptions;
import dev.stancewatch.functions.subscriptions.SubscriptionDesk;
import dev.stancewatch.sns.Pacer;
import dev.stancewatch.sns.SnsAlerts;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.InMemoryDispatches;
import dev.stancewatch.testkit.InMemoryLedgers;
import dev.stancewatch.testkit.InMemorySubscriptions;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.SampleWatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// A newcomer subscribes with one command, and gets what there is to get.
final class NewcomerIT {
  private static final Instant MAY = Instant.parse("2025-05-05T10:00:00Z");
  private static final PositionKey KEY = SampleReading.key("mayor");

  private Instant now = MAY;
  private final InstantSource clock = () -> now;
  private final Watch watch = SampleWatch.of("mayor", "governor");
  private final InMemoryLedgers ledgers = new InMemoryLedgers();
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  private final InProcessSns sns = new InProcessSns(clock);
  private final Topics topics =
      new Topics(
          sns.createTopic(request -> request.name("alerts")).topicArn(),
          sns.createTopic(request -> request.name("digests")).topicArn());
  private final SnsAlerts alerts =
      new SnsAlerts(sns, topics, new Pacer(4, clock, span -> now = now.plus(span)));
  private final InMemoryDispatches dispatches = new InMemoryDispatches();
  private final AlertDesk desk =
      new AlertDesk(CurrentWatch.always(watch), new Imprint("desk@example.org", ""), 20);
  private final AlertPublisher publisher =
      new AlertPublisher(ledgers, dispatches, alerts, desk, clock);
  private final DigestPublisher digests =
      new DigestPublisher(ledgers, dispatches, subscriptions, alerts, desk, clock);
  private final ManageSubscriptions handler =
      new ManageSubscriptions(
          new SubscriptionDesk(
              CurrentWatch.always(watch),
              subscriptions,
              new SnsEnrolments(sns, topics),
              clock,
              Duration.ofDays(28)),
          Set.of());

  @Test
  void newcomer_getsConfirmationAlertUpdateAndDigest() throws Exception {
    try (LocalApi api = new LocalApi(handler)) {
      String made =
          run(
              0,
              "subscribe",
              "--email",
              "newcomer@example.org",
              "--actor",
              "Mayor",
              "--candidates",
              "--endpoint",
              api.address());
      assertTrue(made.contains("pending"), made);
      String id = made.substring(0, made.indexOf(' '));
      String token = sns.outbox().confirmations().getFirst().token();
      String link = "https://sns.example/?Action=ConfirmSubscription&Token=" + token;
      assertTrue(run(0, "confirm", id, link, "--endpoint", api.address()).contains("active"));

      Notice alert = change();
      publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
      update(alert);
      publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
      learn(SampleReading.reported(KEY, "c", "free", "two", now.plusSeconds(60)).entry());
      now = now.plusSeconds(120);
      publisher.publishUnsent(9, Duration.ZERO, TimeLeft.plenty());
      now = now.plus(Duration.ofDays(1));
      digests.publishDue(TimeLeft.plenty());

      List<String> subjects =
          sns.outbox().receivedBy("newcomer@example.org").stream().map(Received::subject).toList();
      assertEquals(3, subjects.size(), subjects::toString);
      assertTrue(subjects.get(0).startsWith("Mayor: "), subjects.get(0));
      assertTrue(subjects.get(1).startsWith("Update: Mayor: "), subjects.get(1));
      assertTrue(subjects.get(2).startsWith("Stancewatch, "), subjects.get(2));
      assertTrue(run(0, "subscriptions", "--endpoint", api.address()).contains("1 subscriptions"));
      assertTrue(run(0, "unsubscribe", id, "--endpoint", api.address()).contains("is ended"));
    }
  }

  @Test
  void unknownActor_isNamedWithASuggestion() throws Exception {
    try (LocalApi api = new LocalApi(handler)) {
      String said =
          run(
              1,
              "subscribe",
              "--email",
              "n@example.org",
              "--actor",
              "mayer",
              "--endpoint",
              api.address());
      assertTrue(said.contains("did you mean 'mayor'"), said);
    }
  }

  private Notice change() {
    learn(SampleReading.quoted(KEY, "a", "free", MAY.minusSeconds(9000)).entry());
    return learn(SampleReading.quoted(KEY, "b", "toll", MAY).entry()).getFirst();
  }

  private void update(Notice alert) {
    now = now.plusSeconds(3600);
    Ledger ledger = ledgers.load(KEY);
    Notice update =
        new Notice(new NoticeId("update-1"), NoticeKind.UPDATED, alert.change(), now, "now toll");
    ledgers.append(KEY, ledger.version(), List.of(), List.of(update));
  }

  private List<Notice> learn(LogEntry entry) {
    Step step =
        Steps.apply(
            new Subject(KEY, Set.of(), List.of()),
            ledgers.load(KEY),
            List.of(entry),
            EvidenceRules.standard());
    ledgers.append(KEY, step.basedOn(), step.fresh(), step.notices());
    return step.notices();
  }

  private static String run(int status, String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine command = Stancewatch.commandLine();
    command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    assertEquals(status, command.execute(arguments), said::toString);
    return said.toString();
  }
}
