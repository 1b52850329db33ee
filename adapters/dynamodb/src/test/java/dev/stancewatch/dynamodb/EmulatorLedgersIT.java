package dev.stancewatch.dynamodb;

import dev.stancewatch.core.change.Ledgers;
import dev.stancewatch.testkit.LedgersContract;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The contract of ledgers on an emulator that somebody else started, over the wire. The server of
/// moto 5.2 keeps all of it but that many writers at once lose nothing: it does not isolate
/// transactions from each other.
@EnabledIfEnvironmentVariable(
    named = "AWS_EMULATOR_URL",
    matches = "http://(127\\.0\\.0\\.1|localhost):\\d+/?",
    disabledReason =
        "AWS_EMULATOR_URL names no emulator on this machine, such as http://127.0.0.1:5000 of moto")
final class EmulatorLedgersIT extends LedgersContract {
  private static Ledgers ledgers;

  @BeforeAll
  static void connect() {
    String table = "ledgers-" + UUID.randomUUID();
    ledgers =
        new DynamoDbLedgers(
            Emulator.client(URI.create(System.getenv("AWS_EMULATOR_URL")), table), table);
  }

  @Override
  protected Ledgers ledgers() {
    return ledgers;
  }
}
