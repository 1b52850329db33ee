package dev.stancewatch.web.http;

import java.time.Instant;

/// What a host's queue answers.
sealed interface Turn {
  /// It is the caller's turn now; closing gives the place back.
  record Now(Runnable release) implements Turn, AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /// The turn would come too late.
  record TooLate(Instant until, String reason) implements Turn {}
}
