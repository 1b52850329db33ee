package dev.stancewatch.house;

import dev.stancewatch.cli.Stancewatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// A command as a user runs it: its exit status and what it printed.
record Ran(int status, String out, String err) {
  static Ran command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Stancewatch.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int status = command.execute(arguments);
    return new Ran(status, out.toString(), err.toString());
  }
}
