package dev.stancewatch.testkit.aws;

/// Whether there is an emulator on this machine. Closing it ends what was started for it.
sealed interface EmulatorFound extends AutoCloseable {
  /// Somebody else runs one.
  record Named(AwsEmulator emulator) implements EmulatorFound {}

  /// One was started for this test run.
  record Started(MotoServer server) implements EmulatorFound {
    @Override
    public void close() {
      server.close();
    }
  }

  /// There is none.
  record None(String reason) implements EmulatorFound {}

  @Override
  default void close() {}
}
