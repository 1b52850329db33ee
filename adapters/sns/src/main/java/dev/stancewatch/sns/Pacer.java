package dev.stancewatch.sns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Lets so many messages through in any second, and makes the others wait. Threads may share it;
/// they wait for each other.
public final class Pacer {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int perSecond;
  private final InstantSource clock;
  private final Pause pause;
  private final Deque<Instant> passed = new ArrayDeque<>();

  /// @param perSecond most messages in any second, 1 or more
  public Pacer(int perSecond, InstantSource clock, Pause pause) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("perSecond must be 1 or more, was " + perSecond);
    }
    this.perSecond = perSecond;
    this.clock = clock;
    this.pause = pause;
  }

  /// A pacer that really waits.
  public static Pacer waiting(int perSecond) {
    return new Pacer(perSecond, InstantSource.system(), Thread::sleep);
  }

  public int perSecond() {
    return perSecond;
  }

  /// Waits until so many more messages may go out, and counts them.
  ///
  /// @param messages 1 to [#perSecond]
  /// @throws IllegalStateException if the thread is interrupted while it waits
  public synchronized void take(int messages) {
    if (messages < 1 || messages > perSecond) {
      throw new IllegalArgumentException(messages + " messages at " + perSecond + " a second");
    }
    Instant now = clock.instant();
    forget(now);
    while (passed.size() + messages > perSecond) {
      sleep(Duration.between(now, passed.getFirst().plus(SECOND)));
      now = clock.instant();
      forget(now);
    }
    for (int i = 0; i < messages; i++) {
      passed.add(now);
    }
  }

  private void forget(Instant now) {
    while (!passed.isEmpty() && !passed.getFirst().plus(SECOND).isAfter(now)) {
      passed.removeFirst();
    }
  }

  private void sleep(Duration span) {
    try {
      pause.of(span);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to publish", e);
    }
  }

  /// A way to let time pass.
  @FunctionalInterface
  public interface Pause {
    /// Returns when the span is over.
    void of(Duration span) throws InterruptedException;
  }
}
