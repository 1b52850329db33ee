package dev.stancewatch.dynamodb;

import dev.stancewatch.core.alert.Dispatches;
import dev.stancewatch.testkit.DispatchesContract;
import org.junit.jupiter.api.AfterAll;

/// The contract of dispatches on a real DynamoDB engine in this process.
final class DynamoDbDispatchesIT extends DispatchesContract {
  private static final String TABLE = "dispatches";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Dispatches STORE = new DynamoDbDispatches(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Dispatches dispatches() {
    return STORE;
  }
}
