package dev.stancewatch.cli.watches;

import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch watches check`: names file, line and column of each fault.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks watch files and names file, line and column of each fault.",
    footer = {
      "",
      "Examples:",
      "  stancewatch watches check",
      "  stancewatch watches check watches/ukraine-settlement.yaml my-watches/"
    })
public final class CheckCommand implements Callable<Integer> {
  private final WatchFiles files = new WatchFiles();

  @Parameters(
      paramLabel = "FILE",
      description = "Files, or folders of .yaml files. Default: watches/ of the checkout.")
  List<Path> paths = new ArrayList<>();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<Path> chosen = WatchPaths.of(paths);
    int faults = 0;
    for (Path file : chosen) {
      faults += report(file, files.read(file), out);
    }
    out.println(chosen.size() + " files checked, " + faults + " faults");
    out.flush();
    return faults == 0 ? 0 : 1;
  }

  private static int report(Path file, WatchOutcome outcome, PrintWriter out) {
    return switch (outcome) {
      case WatchOutcome.Loaded(Watch watch) -> {
        out.printf(
            "%s: %d actors, %d issues, %d sources%n",
            file, watch.actors().all().size(), watch.issues().size(), watch.sources().size());
        yield 0;
      }
      case WatchOutcome.Faulty(List<WatchFault> faults) -> {
        faults.forEach(out::println);
        yield faults.size();
      }
    };
  }
}
