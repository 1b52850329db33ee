package dev.stancewatch.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The stack of the template on an emulator. For one thread.
final class EmulatedStack {
  private static final String PROGRAM = "src/test/python/stack.py";

  private final Python python;
  private final AwsEmulator emulator;
  private final Path file;

  /// Transforms the template.
  ///
  /// @param file takes what the emulator can make
  /// @param api address of the HTTP API
  EmulatedStack(Python python, AwsEmulator emulator, Path template, Path file, String api)
      throws IOException, InterruptedException {
    this.python = python;
    this.emulator = emulator;
    this.file = file;
    run("transform", template.toString(), file.toString(), api);
  }

  /// Makes it anew.
  ///
  /// @return what each resource is called
  JsonNode create(String name) throws IOException, InterruptedException {
    return Json.tree(run("create", file.toString(), emulator.endpoint().toString(), name));
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    String[] line = new String[arguments.length + 1];
    line[0] = PROGRAM;
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    Process process = python.start(line);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(PROGRAM + " " + arguments[0] + " failed");
    }
    return said;
  }
}
