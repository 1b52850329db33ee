package dev.stancewatch.core.article;

import dev.stancewatch.core.watch.CurrentWatch;
import dev.stancewatch.core.watch.Watch;

/// A watch that may change, always with the canary. Threads may share it.
final class BesideCanary implements CurrentWatch {
  private final CurrentWatch others;
  private Watch seen;
  private Watch both;

  BesideCanary(CurrentWatch others) {
    this.others = others;
    this.seen = others.now();
    this.both = Canary.beside(seen);
  }

  @Override
  public synchronized Watch now() {
    return with(others.now());
  }

  @Override
  public synchronized Watch again() {
    return with(others.again());
  }

  /// The same object for the same watch: whoever reads by it asks whether it changed.
  private Watch with(Watch current) {
    if (!current.equals(seen)) {
      seen = current;
      both = Canary.beside(current);
    }
    return both;
  }
}
