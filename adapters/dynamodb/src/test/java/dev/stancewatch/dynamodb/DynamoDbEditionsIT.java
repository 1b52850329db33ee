package dev.stancewatch.dynamodb;

import dev.stancewatch.core.position.Editions;
import dev.stancewatch.testkit.EditionsContract;
import org.junit.jupiter.api.AfterAll;

/// The contract of editions on a real DynamoDB engine in this process.
final class DynamoDbEditionsIT extends EditionsContract {
  private static final String TABLE = "editions";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final Editions EDITIONS = new DynamoDbEditions(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Editions editions() {
    return EDITIONS;
  }
}
