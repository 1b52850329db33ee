package dev.stancewatch.web.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Gives each host its own queue: few requests at a time, a delay between them, and none at all
/// while the host asked to be left alone. Threads may share it; that is its purpose.
public final class HostTurns {
  private static final int MAX_HOSTS = 20_000;

  private final Manners manners;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  public HostTurns(Manners manners, InstantSource clock, Pause pause) {
    this.manners = manners;
    this.clock = clock;
    this.pause = pause;
  }

  /// Waits for a turn at a host.
  ///
  /// @param startBy a turn after this is too late, however short the wait
  Turn take(String host, Instant startBy) throws InterruptedException {
    Line line = line(host);
    Instant now = clock.instant();
    Instant longest = now.plus(manners.maxWait());
    Instant latest = startBy.isBefore(longest) ? startBy : longest;
    Instant start = line.reserve(now, latest);
    if (start.isAfter(latest)) {
      return new Turn.TooLate(
          start,
          line.isClosed(start)
              ? host + " asked to be left alone until " + start
              : "the turn at " + host + " comes too late");
    }
    if (start.isAfter(now)) {
      pause.of(Duration.between(now, start));
    }
    long left = Duration.between(clock.instant(), latest).toMillis();
    if (!line.places.tryAcquire(left, TimeUnit.MILLISECONDS)) {
      return new Turn.TooLate(clock.instant(), "all places at " + host + " are taken");
    }
    return new Turn.Now(line.places::release);
  }

  /// Keeps everybody away from a host, as it asked.
  void close(String host, Instant until) {
    line(host).closeUntil(until);
  }

  /// Widens the delay between two requests to a host, as its robots file asks.
  public void widen(String host, Duration delay) {
    line(host).widen(delay);
  }

  /// The longest wait for one turn.
  Duration maxWait() {
    return manners.maxWait();
  }

  private Line line(String host) {
    if (lines.size() > MAX_HOSTS) {
      Instant now = clock.instant();
      lines.values().removeIf(line -> line.isIdle(now));
    }
    return lines.computeIfAbsent(host, _ -> new Line(manners));
  }

  private static final class Line {
    private final Semaphore places;
    private final int perHost;
    private Duration delay;
    private Instant next = Instant.MIN;
    private Instant closedUntil = Instant.MIN;

    private Line(Manners manners) {
      this.places = new Semaphore(manners.perHost(), true);
      this.perHost = manners.perHost();
      this.delay = manners.delay();
    }

    /// @return when the turn is; it is taken only if that is not after `latest`
    private synchronized Instant reserve(Instant now, Instant latest) {
      Instant start = next.isAfter(now) ? next : now;
      if (!start.isAfter(latest)) {
        next = start.plus(delay);
      }
      return start;
    }

    private synchronized void closeUntil(Instant until) {
      next = until.isAfter(next) ? until : next;
      closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    }

    private synchronized boolean isClosed(Instant start) {
      return start.equals(closedUntil);
    }

    private synchronized void widen(Duration wanted) {
      delay = wanted.compareTo(delay) > 0 ? wanted : delay;
    }

    private synchronized boolean isIdle(Instant now) {
      return next.isBefore(now) && places.availablePermits() == perHost;
    }
  }
}
