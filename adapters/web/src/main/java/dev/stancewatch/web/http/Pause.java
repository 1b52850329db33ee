package dev.stancewatch.web.http;

import java.time.Duration;

/// Waits. The real one sleeps; tests move their clock instead.
@FunctionalInterface
public interface Pause {
  Pause SLEEP = Thread::sleep;

  void of(Duration duration) throws InterruptedException;
}
