package dev.stancewatch.cli.replay;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.dynamodb.DynamoDbLedgers;
import dev.stancewatch.dynamodb.TableTemplate;
import dev.stancewatch.testkit.InMemoryLedgers;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where the ledgers of a replay are kept. A table is made for each replay, so that it starts
/// empty.
record Store(Ledgers ledgers, Runnable closing) implements AutoCloseable {
  private static final String MEMORY = "memory";
  private static final String LOCAL = "dynamodb-local";

  /// Opens a store.
  ///
  /// @param name `memory`, `dynamodb-local`, or a web address
  /// @throws DataFault if there is no such store
  static Store open(String name) {
    if (name.equals(MEMORY)) {
      return new Store(new InMemoryLedgers(), () -> {});
    }
    if (name.equals(LOCAL)) {
      LocalEngine engine = LocalEngine.start();
      return new Store(ledgers(engine.client()), engine::stop);
    }
    if (!name.startsWith("http://") && !name.startsWith("https://")) {
      throw new DataFault("no store '" + name + "': memory, dynamodb-local, or a web address");
    }
    DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(name))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    return new Store(ledgers(client), client::close);
  }

  private static Ledgers ledgers(DynamoDbClient client) {
    String table = "stancewatch-replay-" + UUID.randomUUID();
    TableTemplate.createIfMissing(client, table);
    return new DynamoDbLedgers(client, table);
  }

  @Override
  public void close() {
    closing.run();
  }
}
