package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.testkit.LedgersContract;
import org.junit.jupiter.api.AfterAll;

/// The contract of ledgers on a real DynamoDB engine in this process.
final class DynamoDbLedgersIT extends LedgersContract {
  private static final String TABLE = "ledgers";
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
