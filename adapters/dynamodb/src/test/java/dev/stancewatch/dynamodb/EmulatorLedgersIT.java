package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.testkit.LedgersContract;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/// The contract of ledgers on an emulator, over the wire.
@OnEmulator
final class EmulatorLedgersIT extends LedgersContract {
  private static Ledgers ledgers;

  @BeforeAll
  static void connect(AwsEmulator emulator) {
    String table = "ledgers-" + UUID.randomUUID();
    ledgers = new DynamoDbLedgers(Emulator.client(emulator.endpoint(), table), table);
  }

  @Override
  protected Ledgers ledgers() {
    return ledgers;
  }
}
