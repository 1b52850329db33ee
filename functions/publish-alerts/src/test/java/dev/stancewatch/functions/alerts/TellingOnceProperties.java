package dev.stancewatch.functions.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.alert.Cadence;
import dev.stancewatch.core.alert.Channel;
import dev.stancewatch.core.alert.DigestSpan;
import dev.stancewatch.core.alert.DigestTime;
import dev.stancewatch.core.alert.Digests;
import dev.stancewatch.core.alert.Dispatch;
import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Gate;
import dev.stancewatch.core.alert.Interest;
import dev.stancewatch.core.alert.QuietHours;
import dev.stancewatch.core.alert.Route;
import dev.stancewatch.core.alert.Routing;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.Wish;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.NoticeId;
import dev.stancewatch.core.change.NoticeKind;
import dev.stancewatch.testkit.SampleReading;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random streams, wishes, zones, clock changes, and runs that come late, twice or end halfway: who
/// wants a change is told of it once, no hour has more alerts than it may, and no digest comes in a
/// quiet hour.
final class TellingOnceProperties {
  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2025-03-28T12:00:00Z"),
          Instant.parse("2025-10-24T12:00:00Z"),
          Instant.parse("2025-04-04T12:00:00Z"),
          Instant.parse("2025-03-07T12:00:00Z"),
          Instant.parse("2025-07-01T12:00:00Z"));
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "UTC");
  private static final List<NoticeKind> KINDS = List.of(NoticeKind.values());
  private static final List<Cadence> CADENCES = List.of(Cadence.values());
  private static final Duration LENGTH = Duration.ofDays(10);

  private static final Change SAMPLE = sample();

  @Property(tries = 10_000)
  void everyWantedChange_isToldOnce(@ForAll long seed) {
    Random random = new Random(seed);
    Instant start = STARTS.get(random.nextInt(STARTS.size()));
    int perHour = 1 + random.nextInt(4);
    List<Dispatch> dispatches = dispatches(random, start, perHour);
    Subscription reader = reader(random, start);

    Map<NoticeId, Integer> told = new HashMap<>();
    for (Dispatch one : dispatches) {
      Wish wish = reader.wishAt(one.at());
      if (one.route() == Route.IMMEDIATE
          && wish.cadence() == Cadence.IMMEDIATE
          && wish.interest().covers(one.tags())) {
        told.merge(one.notice(), 1, Integer::sum);
      }
    }
    digest(random, reader, start, dispatches, told);

    for (Dispatch one : dispatches) {
      Interest interest = reader.wishAt(one.at()).interest();
      boolean wanted =
          interest.covers(one.tags()) && (one.route() != Route.DIGEST || interest.candidates());
      assertEquals(wanted ? 1 : 0, told.getOrDefault(one.notice(), 0), one::toString);
    }
    assertCapped(dispatches, perHour);
  }

  private static List<Dispatch> dispatches(Random random, Instant start, int perHour) {
    List<Dispatch> dispatches = new ArrayList<>();
    Gate gate = Gate.open();
    Instant now = start;
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(90_000) : random.nextInt(900));
      NoticeKind kind = KINDS.get(random.nextInt(KINDS.size()));
      Notice notice = new Notice(new NoticeId("n" + i), kind, SAMPLE, now, "why");
      Dispatch dispatch = Routing.decide(notice, List.of(), List.of(), gate, perHour, now);
      if (dispatch.route() == Route.IMMEDIATE) {
        gate = gate.pass(now);
      }
      dispatches.add(dispatch);
    }
    return dispatches;
  }

  private static Subscription reader(Random random, Instant start) {
    DigestTime time =
        new DigestTime(
            LocalTime.of(random.nextInt(24), random.nextInt(60)),
            DayOfWeek.of(1 + random.nextInt(7)),
            ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
            random.nextBoolean()
                ? QuietHours.none()
                : new QuietHours(
                    LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30)));
    Subscription reader =
        Subscription.of(
            "owner",
            new Endpoint(Channel.EMAIL, "reader@example.org"),
            wish(random, start.minusSeconds(1)),
            time);
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant since = reader.wish().since().plusSeconds(random.nextInt(200_000));
      reader = reader.asking(wish(random, since), time);
    }
    return reader;
  }

  private static Wish wish(Random random, Instant since) {
    List<Grade> grades =
        switch (random.nextInt(3)) {
          case 0 -> List.of(Grade.FULL);
          case 1 -> List.of(Grade.PARTIAL);
          default -> List.of();
        };
    Interest interest = new Interest(List.of(), List.of(), grades, random.nextBoolean());
    return new Wish(since, interest, CADENCES.get(random.nextInt(CADENCES.size())));
  }

  /// Runs at random times; some end before they note what they sent, and are run again.
  private static void digest(
      Random random,
      Subscription reader,
      Instant start,
      List<Dispatch> dispatches,
      Map<NoticeId, Integer> told) {
    Optional<Instant> until = Optional.empty();
    Optional<DigestSpan> unnoted = Optional.empty();
    Instant now = start;
    Instant end = start.plus(LENGTH).plus(Duration.ofDays(45));
    while (now.isBefore(end)) {
      now = now.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(200_000) : 1800);
      Instant at = now;
      Optional<Instant> reached = until;
      Instant known = at.minus(Digests.MARGIN);
      Optional<DigestSpan> due = Digests.findDue(reader, until, now);
      if (due.isEmpty()) {
        continue;
      }
      DigestSpan span = due.get();
      assertFalse(reader.digest().isQuiet(at), "in a quiet hour");
      assertFalse(span.until().isAfter(known), "before its span is over");
      reached.ifPresent(noted -> assertEquals(noted, span.after()));
      if (unnoted.isEmpty() && random.nextInt(4) == 0) {
        unnoted = due;
        continue;
      }
      for (Dispatch one : dispatches) {
        boolean inSpan = one.at().isAfter(span.after()) && !one.at().isAfter(span.until());
        if (inSpan && Digests.tells(reader, one)) {
          told.merge(one.notice(), 1, Integer::sum);
        }
      }
      until = Optional.of(span.until());
      unnoted = Optional.empty();
    }
  }

  private static void assertCapped(List<Dispatch> dispatches, int perHour) {
    List<Instant> atOnce =
        dispatches.stream()
            .filter(one -> one.route() == Route.IMMEDIATE)
            .map(Dispatch::at)
            .toList();
    for (int i = perHour; i < atOnce.size(); i++) {
      Duration span = Duration.between(atOnce.get(i - perHour), atOnce.get(i));
      assertTrue(span.compareTo(Gate.SPAN) >= 0, () -> perHour + 1 + " alerts within " + span);
    }
  }

  private static Change sample() {
    Newsroom room = new Newsroom(STARTS.getFirst(), 1, 200, "mayor");
    var key = SampleReading.key("mayor");
    room.learn(key, SampleReading.quoted(key, "a", "free", STARTS.getFirst()).entry());
    Instant later = STARTS.getFirst().plusSeconds(60);
    return room.learn(key, SampleReading.quoted(key, "b", "toll", later).entry())
        .getFirst()
        .change();
  }
}
