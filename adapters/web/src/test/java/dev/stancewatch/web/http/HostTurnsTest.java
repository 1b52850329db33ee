package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class HostTurnsTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Manners MANNERS =
      new Manners(1, Duration.ofSeconds(2), Duration.ofSeconds(5));

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final HostTurns turns =
      new HostTurns(
          MANNERS, now::get, duration -> now.updateAndGet(instant -> instant.plus(duration)));

  @Test
  void take_secondRequestToAHost_waitsTheDelay() throws InterruptedException {
    use("a.example");
    assertEquals(START, now.get());
    use("a.example");
    assertEquals(START.plusSeconds(2), now.get());
  }

  @Test
  void take_otherHost_doesNotWait() throws InterruptedException {
    use("a.example");
    use("b.example");
    assertEquals(START, now.get());
  }

  @Test
  void take_closedHost_isTooLate() throws InterruptedException {
    turns.close("a.example", START.plusSeconds(60));
    Turn.TooLate late = assertInstanceOf(Turn.TooLate.class, turns.take("a.example", Instant.MAX));
    assertEquals(START.plusSeconds(60), late.until());
    assertEquals("a.example asked to be left alone until 2026-03-01T12:01:00Z", late.reason());
    assertEquals(START, now.get());
  }

  @Test
  void take_turnAfterTheCallersEnd_isTooLateAndNotTaken() throws InterruptedException {
    use("a.example");

    Instant end = START.plusSeconds(1);
    assertInstanceOf(Turn.TooLate.class, turns.take("a.example", end));

    assertEquals(START, now.get());
    use("a.example");
    assertEquals(START.plusSeconds(2), now.get());
  }

  @Test
  void take_longestDelayOfARobotsFile_isWaitedFor() throws InterruptedException {
    HostTurns standard =
        new HostTurns(
            Manners.STANDARD,
            now::get,
            duration -> now.updateAndGet(instant -> instant.plus(duration)));
    standard.widen("a.example", Duration.ofSeconds(60));
    assertInstanceOf(Turn.Now.class, standard.take("a.example", Instant.MAX)).close();

    assertInstanceOf(Turn.Now.class, standard.take("a.example", Instant.MAX)).close();

    assertEquals(START.plusSeconds(60), now.get());
  }

  @Test
  void take_allPlacesTaken_isTooLate() throws InterruptedException {
    HostTurns hasty =
        new HostTurns(new Manners(1, Duration.ZERO, Duration.ofMillis(5)), now::get, _ -> {});
    Turn held = hasty.take("a.example", Instant.MAX);
    assertInstanceOf(Turn.TooLate.class, hasty.take("a.example", Instant.MAX));
    assertInstanceOf(Turn.Now.class, held).close();
    assertInstanceOf(Turn.Now.class, hasty.take("a.example", Instant.MAX));
  }

  @Test
  void widen_robotsDelay_isKept() throws InterruptedException {
    turns.widen("a.example", Duration.ofSeconds(4));
    turns.widen("a.example", Duration.ofSeconds(1));
    use("a.example");
    use("a.example");
    assertEquals(START.plusSeconds(4), now.get());
  }

  private void use(String host) throws InterruptedException {
    assertInstanceOf(Turn.Now.class, turns.take(host, Instant.MAX)).close();
  }
}
