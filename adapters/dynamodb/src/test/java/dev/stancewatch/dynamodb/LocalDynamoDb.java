package dev.stancewatch.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// A real DynamoDB engine in this process, with the table of the template. Close it in any case:
/// its threads keep the process alive.
final class LocalDynamoDb implements AutoCloseable {
  private final AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(true);

  /// A client with a fresh table.
  DynamoDbClient client(String table) {
    DynamoDbClient client = engine.dynamoDbClient();
    TableTemplate.createIfMissing(client, table);
    return client;
  }

  @Override
  public void close() {
    engine.shutdown();
  }
}
