package dev.stancewatch.testkit.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server of moto in a process of its own, on a free port of loopback. It ends when it is
/// closed, and also when this process dies in whatever way: it reads its standard input to the end.
/// Threads may share it.
final class MotoServer implements AutoCloseable {
  private static final long MOST_SECONDS_TO_START = 90;
  private static final long MOST_SECONDS_TO_STOP = 10;

  /// The server says its port when it accepts connections.
  private static final String PROGRAM =
      """
      import sys
      from moto.server import ThreadedMotoServer
      server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
      server.start()
      print(server.get_host_and_port()[1], flush=True)
      sys.stdin.read()
      """;

  private final Process process;
  private final AwsEmulator emulator;

  private MotoServer(Process process, AwsEmulator emulator) {
    this.process = process;
    this.emulator = emulator;
  }

  /// Starts a server; it is ready when this returns.
  ///
  /// @param python one that has moto
  /// @throws IOException if it is not ready in time: with moto at hand that is a fault, no reason
  ///   to skip
  static MotoServer start(Python python) throws IOException, InterruptedException {
    Process process = python.start("-c", PROGRAM);
    BufferedReader said = process.inputReader();
    try {
      String port =
          CompletableFuture.supplyAsync(() -> said.lines().findFirst().orElse("nothing"))
              .get(MOST_SECONDS_TO_START, TimeUnit.SECONDS);
      return new MotoServer(process, AwsEmulator.at("http://127.0.0.1:" + port));
    } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
      process.destroyForcibly();
      throw new IOException("moto did not start: " + e.getMessage(), e);
    }
  }

  AwsEmulator emulator() {
    return emulator;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
