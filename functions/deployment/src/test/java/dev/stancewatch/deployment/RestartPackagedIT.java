package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.AlertId;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.change.Ledger;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Subject;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.position.LogEntry;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.deployment.local.LocalAws;
import dev.stancewatch.deployment.local.LocalMessage;
import dev.stancewatch.deployment.local.LocalRuntime;
import dev.stancewatch.deployment.local.LocalRuntime.Answer;
import dev.stancewatch.dynamodb.DynamoDbDispatches;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.KeyedEntries;
import dev.stancewatch.testkit.SampleReading;
import dev.stancewatch.testkit.ScheduleRun;
import dev.stancewatch.watchfiles.WatchFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The functions as processes of their own, killed at random points of their work, over one real
/// DynamoDB engine. A queue delivers again what was not answered. At the end every true change was
/// told, under one id. A longer run is started with the system property `kills`.
@EnabledOnOs(
    value = OS.LINUX,
    disabledReason = "the runtime client of AWS Lambda has native code for Linux only")
final class RestartPackagedIT {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final int LONGEST_WORK_MILLIS = 400;
  private static final List<String> ACTORS = List.of("trump", "putin", "zelensky");
  private static final List<String> STANCES = List.of("ceasefire-first", "settlement-first");
  private static final Instant START = Instant.parse("2025-03-03T08:00:00Z");
  private static final String SWEEP = "{\"limit\": 100, \"minutes_old\": 5}";

  private final Random random = new Random(Long.getLong("seed", 11));
  private int kills;

  @Test
  void processes_killedAtAnyPoint_tellEveryTrueChangeUnderOneId() throws Exception {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    try (LocalAws aws = LocalAws.start()) {
      List<KeyedEntries> messages = messages();
      work(aws, messages);
      check(aws, messages);
    }
  }

  private List<KeyedEntries> messages() {
    List<KeyedEntries> messages = new ArrayList<>();
    for (String actor : ACTORS) {
      Instant at = START;
      for (int i = 0; i < 6; i++) {
        at = at.plus(Duration.ofDays(20 + random.nextInt(30)));
        String stance = STANCES.get(i / 2 % STANCES.size());
        SampleReading reading = SampleReading.quoted(key(actor), actor + "-" + i, stance, at);
        messages.add(new KeyedEntries(key(actor), List.of(reading.entry())));
      }
    }
    Collections.shuffle(messages, random);
    return messages;
  }

  private static PositionKey key(String actor) {
    return new PositionKey(
        new ActorId(actor), new AxisKey(new IssueId("ukraine-war-end"), new AxisId("sequencing")));
  }

  /// Delivers until nothing is left, then publishes until nothing is left.
  private void work(LocalAws aws, List<KeyedEntries> messages) throws Exception {
    String queue = aws.queueUrl("statements");
    for (int i = 0; i < messages.size(); i++) {
      String body = Json.write(messages.get(i));
      aws.giveBack(new LocalMessage("m" + i, queue, messages.get(i).key().toString(), body));
    }
    LocalRuntime finder = new Deployed(aws).start("FindChanges");
    try {
      Optional<LocalMessage> next = aws.take(queue);
      while (next.isPresent()) {
        Optional<Answer> answer = deliver(finder, event(next.get()), KILLS / 2, 3);
        if (answer.isEmpty()) {
          aws.giveBack(next.get());
          finder = new Deployed(aws).start("FindChanges");
        } else {
          assertEquals("{\"batchItemFailures\":[]}", answer.get().body());
        }
        next = aws.take(queue);
      }
    } finally {
      finder.close();
    }
    sweep(aws);
  }

  private void sweep(LocalAws aws) throws Exception {
    Ledgers ledgers = new DynamoDbLedgers(aws.dynamoDb(), LocalAws.TABLE);
    LocalRuntime sweeper = new Deployed(aws).start("SweepAlerts");
    try {
      while (!ledgers.unsent(1).isEmpty()) {
        Optional<Answer> answer = deliver(sweeper, SWEEP, KILLS, 1);
        if (answer.isEmpty()) {
          sweeper = new Deployed(aws).start("SweepAlerts");
        } else {
          assertTrue(!answer.get().error(), answer.get().body());
        }
      }
    } finally {
      sweeper.close();
    }
  }

  /// Hands over an event, and kills the process before it answers or lets it answer.
  ///
  /// @param most kills so far that are not to be passed
  /// @param oneIn of so many events one is cut off
  /// @return empty if it was killed
  private Optional<Answer> deliver(LocalRuntime runtime, String event, int most, int oneIn)
      throws InterruptedException {
    if (kills >= most || random.nextInt(oneIn) != 0) {
      return Optional.of(runtime.invoke(event));
    }
    kills++;
    // An answer that is lost because the caller is gone as well is no answer.
    runtime.invoke(event, Duration.ofMillis(random.nextInt(LONGEST_WORK_MILLIS)));
    runtime.close();
    return Optional.empty();
  }

  private static String event(LocalMessage message) {
    return Json.write(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "messageId",
                    message.id(),
                    "body",
                    message.body(),
                    "eventSource",
                    "aws:sqs",
                    "attributes",
                    Map.of("MessageGroupId", message.group())))));
  }

  private void check(LocalAws aws, List<KeyedEntries> messages) {
    Ledgers ledgers = new DynamoDbLedgers(aws.dynamoDb(), LocalAws.TABLE);
    Dispatches dispatches = new DynamoDbDispatches(aws.dynamoDb(), LocalAws.TABLE);
    Watch watch = new WatchFiles().builtInAll("ukraine-settlement");
    Set<String> published = new TreeSet<>();
    aws.published().forEach(body -> published.add(id(body)));
    Set<String> immediate = new TreeSet<>();
    for (String name : ACTORS) {
      PositionKey key = key(name);
      Ledger ledger = ledgers.load(key);
      Actor actor = watch.actors().find(key.actor()).orElseThrow();
      Subject subject = Subject.of(actor, key.axis(), watch.findAxis(key.axis()).orElseThrow());
      List<Notice> told = new ArrayList<>();
      for (Notice notice : ledger.notices()) {
        Dispatch dispatch = dispatches.find(notice.id()).orElseThrow();
        told.add(notice);
        if (dispatch.route() == Route.IMMEDIATE) {
          immediate.add(AlertId.of(notice.id()).value());
        }
      }
      new ScheduleRun(subject, sent(messages, key), oneByOne(ledger), ledger, told, kills, 0)
          .check();
    }
    assertTrue(!immediate.isEmpty(), "nothing changed, so nothing was shown");
    assertEquals(immediate, published);
    System.out.printf(
        "restart: %d kills, %d messages, %d alerts, %d of them published more than once%n",
        kills, messages.size(), published.size(), aws.published().size() - published.size());
  }

  private static String id(String body) {
    return Json.tree(Json.tree(body).path("default").asText()).path("id").asText();
  }

  private static List<List<LogEntry>> sent(List<KeyedEntries> messages, PositionKey key) {
    return messages.stream()
        .filter(message -> message.key().equals(key))
        .map(KeyedEntries::entries)
        .toList();
  }

  /// The order in which the writers wrote is the order of the log.
  private static List<List<LogEntry>> oneByOne(Ledger ledger) {
    return ledger.entries().stream().map(List::of).toList();
  }
}
