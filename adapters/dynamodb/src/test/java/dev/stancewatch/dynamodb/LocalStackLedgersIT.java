package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.testkit.LedgersContract;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// The contract of ledgers on LocalStack, where Docker is. The image is the last that needs no
/// token; another is given by the system property `localstack.image`.
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackLedgersIT extends LedgersContract {
  private static final String TABLE = "ledgers";

  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(
              DockerImageName.parse(
                      System.getProperty("localstack.image", "localstack/localstack:4.14.0"))
                  .asCompatibleSubstituteFor("localstack/localstack"))
          .withServices("dynamodb");

  private static Ledgers ledgers;

  @BeforeAll
  static void connect() {
    ledgers = new DynamoDbLedgers(Emulator.client(LOCALSTACK.getEndpoint(), TABLE), TABLE);
  }

  @Override
  protected Ledgers ledgers() {
    return ledgers;
  }
}
