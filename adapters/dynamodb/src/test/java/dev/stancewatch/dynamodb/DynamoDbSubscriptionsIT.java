package dev.stancewatch.dynamodb;

import dev.stancewatch.core.alert.Subscriptions;
import dev.stancewatch.testkit.SubscriptionsContract;
import org.junit.jupiter.api.AfterAll;

/// The contract of subscriptions on a real DynamoDB engine in this process.
final class DynamoDbSubscriptionsIT extends SubscriptionsContract {
  private static final String TABLE = "subscriptions";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Subscriptions STORE =
      new DynamoDbSubscriptions(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Subscriptions subscriptions() {
    return STORE;
  }
}
