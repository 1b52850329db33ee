package dev.stancewatch.testkit;

import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;

/// What a process watches that has not seen the last push, until it looks again. Not to be shared
/// by threads.
public final class LateWatch implements CurrentWatch {
  private final Watch after;
  private Watch seen;

  public LateWatch(Watch before, Watch after) {
    this.seen = before;
    this.after = after;
  }

  @Override
  public Watch now() {
    return seen;
  }

  @Override
  public Watch again() {
    seen = after;
    return seen;
  }
}
