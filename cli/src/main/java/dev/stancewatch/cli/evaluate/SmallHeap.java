package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads hostile files in a process with little memory.
final class SmallHeap {
  private SmallHeap() {}

  /// An answer for each file, fewer if the process died.
  ///
  /// @param megabytes of heap
  static List<HostileAnswer> read(int megabytes, List<Path> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(HostileReader.class.getName());
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<HostileAnswer> answers = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        answers.add(mapper.readValue(line, HostileAnswer.class));
        line = lines.readLine();
      }
    }
    return answers;
  }
}
