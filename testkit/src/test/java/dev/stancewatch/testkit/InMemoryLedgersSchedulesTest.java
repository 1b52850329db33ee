package dev.stancewatch.testkit;

import dev.stancewatch.core.change.Ledgers;

final class InMemoryLedgersSchedulesTest extends LedgerSchedulesContract {
  private final InMemoryLedgers ledgers = new InMemoryLedgers();

  @Override
  protected Ledgers ledgers() {
    return ledgers;
  }
}
