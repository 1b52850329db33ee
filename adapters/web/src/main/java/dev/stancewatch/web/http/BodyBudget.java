package dev.stancewatch.web.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The memory that all bodies in flight share, so that many large ones at once cannot exhaust the
/// heap: a body waits for its next mebibyte, and fails if none becomes free. Threads may share it.
final class BodyBudget {
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final Semaphore mebibytes;

  BodyBudget(int mebibytes) {
    this.mebibytes = new Semaphore(mebibytes);
  }

  /// The share of one body, which costs nothing while the body is small.
  Share open() {
    return new Share();
  }

  /// What one body holds. Used by one thread.
  final class Share implements AutoCloseable {
    private int held;

    private Share() {}

    /// @throws BodyException if other bodies hold the memory for too long
    void growTo(long bytes) throws BodyException {
      int more = (int) (bytes >> 20) - held;
      if (more > 0) {
        if (!acquired(more)) {
          throw new BodyException(FailureKind.TOO_LARGE, "other bodies hold all the memory");
        }
        held += more;
      }
    }

    private boolean acquired(int more) throws BodyException {
      try {
        return mebibytes.tryAcquire(more, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BodyException(FailureKind.TIMEOUT, "cut off while waiting for memory");
      }
    }

    @Override
    public void close() {
      mebibytes.release(held);
      held = 0;
    }
  }
}
