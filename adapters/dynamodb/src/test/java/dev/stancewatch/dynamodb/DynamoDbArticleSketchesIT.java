package dev.stancewatch.dynamodb;

import dev.stancewatch.core.article.ArticleSketches;
import dev.stancewatch.testkit.ArticleSketchesContract;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contract of sketches on a real DynamoDB engine in this process.
final class DynamoDbArticleSketchesIT extends ArticleSketchesContract {
  private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Override
  protected Supplier<ArticleSketches> workers() {
    String table = "sketches-" + UUID.randomUUID();
    DynamoDbClient client = DATABASE.client(table);
    return () -> new DynamoDbArticleSketches(client, table);
  }
}
