package dev.stancewatch.testkit.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A Python on this machine that has certain modules.
///
/// @param command that starts it
public record Python(String command) {
  private static final List<String> COMMANDS = List.of("python3", "python");

  /// The first Python on the path that can import all modules.
  public static Optional<Python> with(String... modules) {
    return COMMANDS.stream().map(Python::new).filter(python -> python.has(modules)).findFirst();
  }

  /// The same for a test that is to be skipped, with the reason, where there is none.
  public static Python orSkip(String... modules) {
    Optional<Python> python = with(modules);
    Assumptions.assumeTrue(python.isPresent(), () -> lacks(modules));
    return python.orElseThrow();
  }

  /// Why [#with] found none.
  public static String lacks(String... modules) {
    return "no " + String.join(" or ", COMMANDS) + " here can import " + String.join(", ", modules);
  }

  private boolean has(String... modules) {
    try {
      return start(ProcessBuilder.Redirect.DISCARD, "-c", "import " + String.join(", ", modules))
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false; // There is no such command.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Starts a program; what it says on standard error is not kept.
  public Process start(String... arguments) throws IOException {
    return start(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  /// Runs a program to its end.
  ///
  /// @return what it said on standard output
  /// @throws IllegalStateException if it failed; the message has all that it said
  public String run(String... arguments) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("python", ".txt");
    try {
      Process process = start(ProcessBuilder.Redirect.to(errors.toFile()), arguments);
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            "%s ended with %d: %s %s"
                .formatted(arguments[0], status, said, Files.readString(errors)));
      }
      return said;
    } finally {
      Files.delete(errors);
    }
  }

  private Process start(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectError(errors).start();
  }
}
