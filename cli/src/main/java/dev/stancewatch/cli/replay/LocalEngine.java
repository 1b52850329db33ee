package dev.stancewatch.cli.replay;

import dev.stancewatch.cli.DataFault;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// DynamoDB Local in this process. Its licence keeps it out of the product: it is on the class path
/// only where the launcher has put it there for `--store dynamodb-local`.
final class LocalEngine {
  private final AmazonDynamoDBLocal engine;

  private LocalEngine(AmazonDynamoDBLocal engine) {
    this.engine = engine;
  }

  /// Starts the engine.
  ///
  /// @throws DataFault if it is not on the class path
  static LocalEngine start() {
    try {
      return new LocalEngine(DynamoDBEmbedded.create(true));
    } catch (NoClassDefFoundError e) {
      throw new DataFault(
          "DynamoDB Local is not on the class path; ./stancewatch puts it there", e);
    }
  }

  DynamoDbClient client() {
    return engine.dynamoDbClient();
  }

  /// Must be called: the engine's threads keep the process alive.
  void stop() {
    engine.shutdown();
  }
}
