package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Enrolments.Standing;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.position.PositionKey;
import dev.stancewatch.sns.local.Received;
import dev.stancewatch.testkit.SampleReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 1,000 changes within a minute, for 1,000 subscribers, with the rules of SNS enforced. Two axes,
/// 500 actors; every tenth subscriber follows everything, the others some actors.
final class BurstTest {
  private static final Instant START = Instant.parse("2025-06-02T10:00:00Z");
  private static final int ACTORS = 500;
  private static final int SUBSCRIBERS = 1000;
  private static final int PER_HOUR = 20;
  private static final Pattern ALERT = Pattern.compile("Alert ([0-9a-f]{20})");

  private final String[] actors =
      IntStream.range(0, ACTORS).mapToObj(i -> "actor" + i).toArray(String[]::new);
  private final Newsroom room = new Newsroom(START, PER_HOUR, 10_000, actors);

  @Test
  void burst_suspendsNobodyAndLosesNothing() {
    Map<Subscription, Interest> readers = new HashMap<>();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      Interest interest = interest(i);
      Cadence cadence = i % 3 == 0 ? Cadence.DAILY : Cadence.IMMEDIATE;
      readers.put(room.subscribe("reader" + i + "@example.org", interest, cadence), interest);
    }
    List<Notice> notices = burst();
    assertEquals(1000, notices.size());

    room.clock.pass(Duration.ofMinutes(1));
    while (!room.ledgers.unsent(1).isEmpty()) {
      List<Publication> publications =
          room.publisher.publishUnsent(100, Duration.ZERO, TimeLeft.plenty());
      assertTrue(publications.stream().noneMatch(Publication.Failed.class::isInstance));
    }
    room.clock.pass(Duration.ofDays(1));
    DigestReport report = room.digests.publishDue(TimeLeft.plenty());

    assertEquals(0, report.faults().size());
    assertEquals(0, room.digests.publishDue(TimeLeft.plenty()).sent());
    nobodyIsSuspended(readers.keySet());
    everybodyGotEachChangeOnce(readers, notices);
  }

  private static Interest interest(int reader) {
    List<ActorId> followed =
        reader % 100 == 0
            ? List.of()
            : List.of(
                new ActorId("actor" + reader % ACTORS),
                new ActorId("actor" + (reader * 7) % ACTORS));
    return new Interest(followed, List.of(), List.of(), false);
  }

  private List<Notice> burst() {
    List<Notice> notices = new ArrayList<>();
    for (String actor : actors) {
      notices.addAll(change(key(actor, "tolls"), "free", "toll"));
      notices.addAll(change(key(actor, "dredging"), "dredge", "leave"));
    }
    return notices;
  }

  private List<Notice> change(PositionKey key, String from, String to) {
    String name = key.actor() + "-" + key.axis().axis();
    room.learn(key, SampleReading.quoted(key, name + "1", from, START.minusSeconds(9000)).entry());
    return room.learn(key, SampleReading.quoted(key, name + "2", to, START).entry());
  }

  private static PositionKey key(String actor, String axis) {
    return new PositionKey(
        new ActorId(actor), new AxisKey(new IssueId("harbour"), new AxisId(axis)));
  }

  private void nobodyIsSuspended(Iterable<Subscription> readers) {
    for (Subscription reader : readers) {
      assertEquals(Standing.ACTIVE, room.enrolments.standing(reader));
    }
  }

  /// An alert is named in every message that tells it, and nowhere else.
  private void everybodyGotEachChangeOnce(
      Map<Subscription, Interest> readers, List<Notice> notices) {
    Map<String, List<String>> read = new HashMap<>();
    for (Received one : room.sns.outbox().received()) {
      List<String> named = read.computeIfAbsent(one.endpoint(), _ -> new ArrayList<>());
      ALERT.matcher(one.body()).results().forEach(match -> named.add(match.group(1)));
    }
    readers.forEach(
        (reader, interest) -> {
          List<String> wanted =
              notices.stream()
                  .filter(
                      notice ->
                          interest.actors().isEmpty()
                              || interest.actors().contains(notice.change().key().actor()))
                  .map(notice -> notice.id().value())
                  .sorted()
                  .toList();
          List<String> got =
              read.getOrDefault(reader.endpoint().address(), List.of()).stream().sorted().toList();
          assertEquals(wanted, got, () -> "what " + reader.id() + " got");
        });
  }
}
