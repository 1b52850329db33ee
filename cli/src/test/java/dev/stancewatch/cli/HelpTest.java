package dev.stancewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Every command explains itself.
final class HelpTest {
  private static final int LEAST_COMMANDS = 25;

  @Test
  void help_ofEveryCommand_hasAnExample() {
    List<List<String>> commands = commands();
    assertTrue(commands.size() >= LEAST_COMMANDS, commands::toString);
    for (List<String> command : commands) {
      Said help = Said.by(withHelp(command));
      assertEquals(0, help.status(), command::toString);
      assertEquals("", help.err(), command::toString);
      String example = help.out().substring(Math.max(0, help.out().indexOf("Example")));
      assertTrue(
          example.startsWith("Example") && example.contains("stancewatch"),
          () -> command + " has no example");
    }
  }

  /// picocli warns past the streams of the command, so a process of its own is looked at.
  @Test
  void help_ofEveryCommand_writesNothingToStandardError(@TempDir Path folder) throws Exception {
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HelpTest.class.getName())
            .redirectError(err);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), () -> out);
    assertTrue(out.lines().filter(line -> line.startsWith("Usage: ")).count() >= LEAST_COMMANDS);
    assertEquals("", Files.readString(err.toPath()));
  }

  /// Prints the help of every command.
  public static void main(String[] arguments) {
    for (List<String> command : commands()) {
      int status = Stancewatch.commandLine().execute(withHelp(command));
      if (status != 0) {
        System.exit(status);
      }
    }
  }

  private static String[] withHelp(List<String> command) {
    return Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
  }

  /// All commands; without `help`, which is picocli's own.
  private static List<List<String>> commands() {
    List<List<String>> found = new ArrayList<>();
    collect(Stancewatch.commandLine(), List.of(), found);
    return found;
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> found) {
    found.add(path);
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              if (!(sub.getCommand() instanceof CommandLine.HelpCommand)) {
                collect(sub, Stream.concat(path.stream(), Stream.of(name)).toList(), found);
              }
            });
  }
}
