package dev.stancewatch.testkit;

import dev.stancewatch.core.alert.Dispatches;

final class InMemoryDispatchesTest extends DispatchesContract {
  private final Dispatches dispatches = new InMemoryDispatches();

  @Override
  protected Dispatches dispatches() {
    return dispatches;
  }
}
