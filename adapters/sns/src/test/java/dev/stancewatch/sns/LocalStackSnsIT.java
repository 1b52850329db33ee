package dev.stancewatch.sns;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.sns.SnsClient;

/// The contract of SNS on LocalStack, where Docker is. The image is the last that needs no token;
/// another is given by the system property `localstack.image`.
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackSnsIT extends SnsContract {
  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(
              DockerImageName.parse(
                      System.getProperty("localstack.image", "localstack/localstack:4.14.0"))
                  .asCompatibleSubstituteFor("localstack/localstack"))
          .withServices("sns", "sqs");

  private static SnsOnTheWire wire;

  @BeforeAll
  static void connect() {
    wire = SnsOnTheWire.at(LOCALSTACK.getEndpoint(), 1);
  }

  @Override
  SnsClient sns() {
    return wire.sns();
  }

  @Override
  String queue() {
    return wire.queue();
  }

  @Override
  List<String> take(String queueArn) {
    return wire.take(queueArn);
  }
}
