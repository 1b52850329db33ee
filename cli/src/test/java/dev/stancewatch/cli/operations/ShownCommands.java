package dev.stancewatch.cli.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands that a document shows, in the order of the document. Without state.
final class ShownCommands {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private ShownCommands() {}

  /// Each line of the blocks for a shell; what a backslash continues is one.
  static List<String> of(Path document) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(document));
    while (block.find()) {
      if (!block.group(1).equals("bash")) {
        throw new IllegalStateException(document + " shows what no rule covers: " + block.group());
      }
      block.group(2).replaceAll("\\\\\\n\\s*", "").lines().forEach(commands::add);
    }
    return commands;
  }
}
