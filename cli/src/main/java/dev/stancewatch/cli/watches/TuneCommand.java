package dev.stancewatch.cli.watches;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.reading.AxisTuner;
import dev.stancewatch.reading.TuningOutcome;
import dev.stancewatch.reading.TuningScore;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stancewatch watches tune`: calibrates the reader on the examples of a watch file.
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    description = {
      "Calibrates the reader on the labelled examples of a watch file, axis by axis, and says how"
          + " well the examples are read before and after. After: each statement is read under a"
          + " calibration that was learned from the others."
    },
    footer = {
      "",
      "Examples:",
      "  stancewatch watches tune my-watches/harbour.yaml",
      "  stancewatch watches tune my-watches/harbour.yaml --write"
    })
public final class TuneCommand implements Callable<Integer> {
  private final WatchFiles files = new WatchFiles();

  @Parameters(paramLabel = "FILE", description = "The watch file.")
  Path file = Path.of("");

  @Option(
      names = "--write",
      description = "Store each calibration that reads better in the file, for the reader to use.")
  boolean write;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (!Files.isRegularFile(file)) {
      throw new DataFault(file + ": no such file");
    }
    Watch watch = watch(Files.readString(file));
    Map<AxisKey, Calibration> learned = new LinkedHashMap<>();
    AxisTuner tuner = AxisTuner.standard();
    int tried = 0;
    for (Issue issue : watch.issues()) {
      for (Axis axis : issue.axes()) {
        if (!axis.examples().isEmpty()) {
          AxisKey key = new AxisKey(issue.id(), axis.id());
          tried++;
          if (report(key, tuner.tune(axis), out) instanceof TuningOutcome.Tuned tuned) {
            learned.put(key, tuned.calibration());
          }
        }
      }
    }
    if (tried == 0) {
      throw new DataFault(file + ": no axis has examples");
    }
    if (write && !learned.isEmpty()) {
      store(learned);
      out.println(file + ": " + learned.size() + " calibration(s) written");
    }
    out.flush();
    return 0;
  }

  private Watch watch(String text) {
    return switch (files.read(file.toString(), text)) {
      case WatchOutcome.Loaded(Watch watch) -> watch;
      case WatchOutcome.Faulty(List<WatchFault> faults) ->
          throw new DataFault(faults.getFirst().toString());
    };
  }

  private static TuningOutcome report(AxisKey key, TuningOutcome outcome, PrintWriter out) {
    out.println(key.issue() + "/" + key.axis());
    switch (outcome) {
      case TuningOutcome.TooFew(int statements, int needed) ->
          out.printf("  %d statements; at least %d are needed%n", statements, needed);
      case TuningOutcome.NoGain(TuningScore before, TuningScore after) -> {
        row("before", before, out);
        row("after", after, out);
        out.println("  no gain: the reader stays as it is");
      }
      case TuningOutcome.Tuned(Calibration calibration, TuningScore before, TuningScore after) -> {
        row("before", before, out);
        row("after", after, out);
        out.printf(
            Locale.ROOT,
            "  calibration: scale %.3f, none %+.3f, leans %s%n",
            calibration.scale(),
            calibration.none(),
            texts(calibration));
      }
    }
    return outcome;
  }

  private static Map<String, Double> texts(Calibration calibration) {
    Map<String, Double> leans = new TreeMap<>();
    calibration.leans().forEach((stance, lean) -> leans.put(stance.value(), lean));
    return leans;
  }

  private static void row(String name, TuningScore score, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %-7s accuracy %.3f (%d of %d), macro-F1 %.3f, flips %d, log loss %.3f%n",
        name,
        score.accuracy(),
        score.right(),
        score.labels(),
        score.macroF1(),
        score.flips(),
        score.loss());
  }

  /// Writes the file only if it still says the same, with the calibrations.
  private void store(Map<AxisKey, Calibration> learned) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<AxisKey, Calibration> one : learned.entrySet()) {
      text =
          files
              .findCalibrated(text, one.getKey(), one.getValue())
              .orElseThrow(
                  () ->
                      new DataFault(
                          file
                              + ": axis "
                              + one.getKey().axis()
                              + " needs a line of its own for each of its keys"));
    }
    Watch after = watch(text);
    for (Map.Entry<AxisKey, Calibration> one : learned.entrySet()) {
      boolean stored =
          after
              .findAxis(one.getKey())
              .filter(axis -> axis.calibration().equals(one.getValue()))
              .isPresent();
      if (!stored) {
        throw new DataFault(file + ": the calibration of " + one.getKey() + " cannot be stored");
      }
    }
    Files.writeString(file, text);
  }
}
