package dev.stancewatch.cli.evaluate;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stancewatch evaluate`: scores the product on every suite that is at hand.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Scores every suite that is at hand and prints one table.",
    footer = {
      "",
      "Examples:",
      "  stancewatch evaluate",
      "  stancewatch evaluate --suite feed-dates --suite streams",
      "  stancewatch evaluate --shared ../shared --json",
      "  stancewatch evaluate --suite streams --errors",
      "  stancewatch evaluate --suite stance-pairs --errors 50 --json"
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--shared",
      paramLabel = "FOLDER",
      description =
          "Folder with scenarios, eval and training. Default: ../shared beside the checkout.")
  Path shared = Home.folder().resolve("../shared");

  @Option(
      names = "--suite",
      paramLabel = "NAME",
      description = "Only this suite; may be given more than once.")
  List<String> only = List.of();

  @Option(
      names = "--errors",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description =
          "After the scores, the N worst errors of each suite that has cases, with what is known of"
              + " the reason. Default: 20 where N is left out.")
  int errors;

  @Option(
      names = "--json",
      description =
          "One JSON line for each score instead of the table, and for each error that is asked"
              + " for.")
  boolean json;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter progress = command.commandLine().getErr();
    List<Suite> suites = chosen();
    List<ScoredSuite> scored = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Suite suite : suites) {
      if (!Files.isDirectory(shared.resolve(suite.folder()))) {
        skipped.add(suite.name() + ": no folder " + suite.folder() + " in the shared folder");
        continue;
      }
      progress.println("scoring " + suite.name() + " ...");
      progress.flush();
      try {
        scored.add(new ScoredSuite(suite.name(), suite.run(shared)));
      } catch (RuntimeException e) { // a suite that cannot be scored leaves the others their scores
        failed.add(suite.name() + ": " + e);
      }
    }
    Scorecard.print(scored, json, out);
    if (errors > 0) {
      ErrorList.print(scored, errors, json, out);
    }
    skipped.forEach(reason -> progress.println("skipped " + reason));
    failed.forEach(reason -> progress.println("failed " + reason));
    out.flush();
    progress.flush();
    return scored.isEmpty() || !failed.isEmpty() ? 1 : 0;
  }

  private List<Suite> chosen() {
    List<Suite> all = Suites.all();
    Set<String> names = all.stream().map(Suite::name).collect(Collectors.toSet());
    for (String name : only) {
      if (!names.contains(name)) {
        throw new DataFault(
            "no suite '"
                + name
                + "'; there are: "
                + String.join(", ", names.stream().sorted().toList()));
      }
    }
    return all.stream().filter(suite -> only.isEmpty() || only.contains(suite.name())).toList();
  }
}
