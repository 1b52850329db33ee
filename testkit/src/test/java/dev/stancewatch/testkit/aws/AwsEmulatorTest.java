package dev.stancewatch.testkit.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsEmulatorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dynamodb.eu-west-1.amazonaws.com",
        "http://127.0.0.1.example.org:5000",
        "http://127.0.0.1:5000@example.org",
        "http://10.0.0.1:5000"
      })
  void at_otherMachine_isRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> AwsEmulator.at(address));
  }

  @Test
  void with_moduleThatNoneHas_isEmpty() {
    assertEquals(Optional.empty(), Python.with("no_such_module_anywhere"));
    assertTrue(Python.lacks("one", "two").contains("one, two"));
  }

  @Test
  void moto_closed_takesItsProcessWithIt() throws Exception {
    Optional<Python> python = Python.with("moto.server");
    Assumptions.assumeTrue(python.isPresent(), Python.lacks("moto.server"));
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    MotoServer server = MotoServer.start(python.orElseThrow());
    int port = server.emulator().endpoint().getPort();
    try (Socket answering = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertTrue(answering.isConnected());
    }
    ProcessHandle child =
        ProcessHandle.current()
            .children()
            .filter(handle -> !before.contains(handle))
            .findFirst()
            .orElseThrow();

    server.close();

    child.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(child.isAlive());
    assertThrows(
        IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }
}
