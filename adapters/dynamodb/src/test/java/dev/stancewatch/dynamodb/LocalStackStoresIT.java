package dev.stancewatch.dynamodb;

import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All stores on LocalStack, where Docker is. The image is the last that needs no token; another is
/// given by the system property `localstack.image`.
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackStoresIT extends StoresOnTheWire {
  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(
              DockerImageName.parse(
                      System.getProperty("localstack.image", "localstack/localstack:4.14.0"))
                  .asCompatibleSubstituteFor("localstack/localstack"))
          .withServices("dynamodb");

  private static DynamoDbClient client;

  @BeforeAll
  static void connect() {
    client = WireClients.at(LOCALSTACK.getEndpoint());
  }

  @Override
  DynamoDbClient client() {
    return client;
  }
}
