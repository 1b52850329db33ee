package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.testkit.ArticleSketchesContract;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;

/// The contract of sketches on a real DynamoDB engine in this process.
final class DynamoDbArticleSketchesIT extends ArticleSketchesContract {
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected ArticleSketches empty() {
    String table = "sketches-" + UUID.randomUUID();
    return new DynamoDbArticleSketches(DATABASE.client(table), table);
  }
}
