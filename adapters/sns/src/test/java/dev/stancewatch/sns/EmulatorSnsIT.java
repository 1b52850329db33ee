package dev.stancewatch.sns;

import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.sns.SnsClient;

/// The contract of SNS on an emulator, over the wire: what the SNS in this process keeps is not
/// only our reading of the documents.
@OnEmulator
final class EmulatorSnsIT extends SnsContract {
  private static SnsOnTheWire wire;

  @BeforeAll
  static void connect(AwsEmulator emulator) {
    wire = SnsOnTheWire.at(emulator.endpoint(), 0); // moto delivers while it answers
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
