package dev.stancewatch.testkit.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Python on this machine that has certain modules.
///
/// @param command that starts it
public record Python(String command) {
  private static final List<String> COMMANDS = List.of("python3", "python");

  /// The first Python on the path that can import all modules.
  public static Optional<Python> with(String... modules) {
    return COMMANDS.stream().map(Python::new).filter(python -> python.has(modules)).findFirst();
  }

  private boolean has(String... modules) {
    try {
      return start("-c", "import " + String.join(", ", modules)).waitFor() == 0;
    } catch (IOException _) {
      return false; // There is no such command.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Why [#with] found none.
  public static String lacks(String... modules) {
    return "no " + String.join(" or ", COMMANDS) + " here can import " + String.join(", ", modules);
  }

  /// Starts it; what it says on standard error is not kept.
  public Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(Path.of("").toAbsolutePath().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
