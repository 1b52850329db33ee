package dev.stancewatch.core.change;

import dev.stancewatch.core.position.PositionKey;

/// A ledger together with what its decision needs from the watches.
public record Known(Subject subject, Ledger ledger) {
  public Known {
    if (!subject.key().equals(ledger.key())) {
      throw new IllegalArgumentException(
          "the ledger of " + ledger.key() + " is not about " + subject.key());
    }
  }

  public PositionKey key() {
    return subject.key();
  }
}
