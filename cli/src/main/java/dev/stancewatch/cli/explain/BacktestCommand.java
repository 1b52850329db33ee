package dev.stancewatch.cli.explain;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.change.Backtest;
import dev.stancewatch.core.change.Change;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Replay;
import dev.stancewatch.core.change.Rule;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stancewatch backtest`: what an edited watch file, or other rules, would have told.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = "Says which alerts would appear, vanish or change with other watches or rules.",
    footer = {
      "",
      "Examples:",
      "  stancewatch backtest --watch my-ukraine.yaml",
      "  stancewatch backtest --replay events/dam-treaty --without CONFIRMATION"
    })
public final class BacktestCommand implements Callable<Integer> {
  @Option(
      names = "--replay",
      paramLabel = "FOLDER",
      description = "The stream to test on. Default: events/ukraine-settlement.")
  @Nullable Path folder;

  @Option(names = "--watch", paramLabel = "FILE", description = "The edited watch file.")
  @Nullable Path watch;

  @Option(
      names = "--without",
      paramLabel = "RULE",
      description = "A rule to switch off: ${COMPLETION-CANDIDATES}.")
  List<Rule> without = List.of();

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (watch == null && without.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "nothing to compare: give --watch FILE or --without RULE");
    }
    Path chosen = folder == null ? Home.folder().resolve("events/ukraine-settlement") : folder;
    ReplayFolder stream = ReplayFolder.read(chosen);
    stream.faults().forEach(command.commandLine().getErr()::println);
    ReplayFolder edited = watch == null ? stream : stream.watching(read(watch));
    EvidenceRules rules = EvidenceRules.standard();
    for (Rule rule : without) {
      rules = rules.without(rule);
    }
    PrintWriter out = command.commandLine().getOut();
    print(Backtest.compare(told(stream, EvidenceRules.standard()), told(edited, rules)), out);
    out.flush();
    return stream.faults().isEmpty() ? 0 : 1;
  }

  private static Watch read(Path file) throws IOException {
    return switch (new WatchFiles().read(file)) {
      case WatchOutcome.Loaded(Watch watch) -> watch;
      case WatchOutcome.Faulty(List<WatchFault> faults) ->
          throw new DataFault(faults.getFirst().toString());
    };
  }

  private static List<Notice> told(ReplayFolder stream, EvidenceRules rules) throws IOException {
    List<Notice> notices = new ArrayList<>();
    for (Known known : Archive.of(stream).known()) {
      notices.addAll(Replay.notices(known.subject(), known.ledger().entries(), rules));
    }
    notices.sort(Comparator.comparing(Notice::at).thenComparing(Notice::id));
    return notices;
  }

  private static void print(Backtest backtest, PrintWriter out) {
    backtest.appear().forEach(change -> out.println("appears  " + line(change)));
    backtest.vanish().forEach(change -> out.println("vanishes " + line(change)));
    for (Backtest.Altered altered : backtest.change()) {
      out.println("changes  " + line(altered.is()));
      altered.differences().forEach(difference -> out.println("           " + difference));
    }
    out.printf(
        "%d appear, %d vanish, %d change, %d stay the same%n",
        backtest.appear().size(),
        backtest.vanish().size(),
        backtest.change().size(),
        backtest.same());
  }

  private static String line(Change change) {
    return change.key()
        + ", "
        + change.trigger().evidence().article().id()
        + ", "
        + change.at()
        + ": "
        + change.why();
  }
}
