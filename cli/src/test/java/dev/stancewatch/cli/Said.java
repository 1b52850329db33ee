package dev.stancewatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What a command answered.
public record Said(int status, String out, String err) {
  /// Runs a command in this process.
  public static Said by(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Stancewatch.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return new Said(command.execute(arguments), out.toString(), err.toString());
  }

  /// The first line of what went wrong.
  public String fault() {
    return err.lines().findFirst().orElse("");
  }
}
