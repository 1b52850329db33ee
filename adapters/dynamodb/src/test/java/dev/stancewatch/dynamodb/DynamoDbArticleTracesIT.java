package dev.stancewatch.dynamodb;

import dev.stancewatch.core.statement.ArticleTraces;
import dev.stancewatch.testkit.ArticleTracesContract;
import org.junit.jupiter.api.AfterAll;

/// The contract of traces on a real DynamoDB engine in this process.
final class DynamoDbArticleTracesIT extends ArticleTracesContract {
  private static final String TABLE = "traces";
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
  private static final ArticleTraces TRACES =
      new DynamoDbArticleTraces(DATABASE.client(TABLE), TABLE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected ArticleTraces traces() {
    return TRACES;
  }
}
