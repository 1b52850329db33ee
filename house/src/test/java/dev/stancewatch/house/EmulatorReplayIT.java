package dev.stancewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import org.junit.jupiter.api.Test;

/// The main job over an engine at an address.
@OnEmulator
final class EmulatorReplayIT {
  @Test
  void replay_engineAtAnAddress_printsTheSameBytesAsMemory(AwsEmulator emulator) {
    String stream = Sources.home().resolve("events/ukraine-settlement").toString();
    Ran memory = Ran.command("replay", stream, "--format", "jsonl");

    assertEquals(
        memory,
        Ran.command(
            "replay", stream, "--format", "jsonl", "--store", emulator.endpoint().toString()));
    assertEquals(0, memory.status(), memory.err());
  }
}
