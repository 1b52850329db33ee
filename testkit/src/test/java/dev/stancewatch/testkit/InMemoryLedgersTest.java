package dev.stancewatch.testkit;

import dev.stancewatch.core.change.Ledgers;

final class InMemoryLedgersTest extends LedgersContract {
  private final InMemoryLedgers ledgers = new InMemoryLedgers();

  @Override
  protected Ledgers ledgers() {
    return ledgers;
  }
}
