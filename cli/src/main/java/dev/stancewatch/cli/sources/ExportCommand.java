package dev.stancewatch.cli.sources;

import dev.stancewatch.cli.poll.StateFolder;
import dev.stancewatch.web.opml.Opml;
import dev.stancewatch.web.opml.Outline;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch sources export`: writes all sources as OPML.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes all sources as OPML to standard output.",
    footer = {"", "Example:", "  stancewatch sources export > subscriptions.opml"})
public final class ExportCommand implements Callable<Integer> {
  @Mixin StateFolder state = new StateFolder();
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<Outline> outlines =
        state.sources().stream()
            .map(
                source ->
                    new Outline(source.source().name(), source.url().toString(), "", List.of()))
            .toList();
    out.print(Opml.write("Stancewatch sources", outlines));
    out.flush();
    return 0;
  }
}
