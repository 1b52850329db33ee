package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.testkit.LedgerSchedulesContract;
import org.junit.jupiter.api.AfterAll;

/// Duplicates, disorder, concurrent writers and crashes on a real DynamoDB engine.
final class DynamoDbSchedulesIT extends LedgerSchedulesContract {
  private static final String TABLE = "schedules";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Ledgers LEDGERS = new DynamoDbLedgers(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Ledgers ledgers() {
    return LEDGERS;
  }
}
