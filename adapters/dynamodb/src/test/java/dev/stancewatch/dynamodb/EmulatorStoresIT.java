package dev.stancewatch.dynamodb;

import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All stores on an emulator, over the wire.
@OnEmulator
final class EmulatorStoresIT extends StoresOnTheWire {
  private static DynamoDbClient client;

  @BeforeAll
  static void connect(AwsEmulator emulator) {
    client = WireClients.at(emulator.endpoint());
  }

  @Override
  DynamoDbClient client() {
    return client;
  }
}
