package dev.stancewatch.cli.aws;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.watches.WatchPaths;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.core.watch.WatchSets.Current;
import dev.stancewatch.core.watch.WatchSets.Pushed;
import dev.stancewatch.dynamodb.DynamoDbWatchSets;
import dev.stancewatch.watchfiles.PushedWatch;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// `stancewatch aws push-watches`: what is watched from now on, without a build or a deployment.
@Command(
    name = "push-watches",
    mixinStandardHelpOptions = true,
    description = {
      "Checks watch files and hands them to a deployment, in place of all it watched.",
      "Its functions use them within five minutes. Each fault is named with its file,",
      "line and column, and then nothing is handed over."
    },
    footer = {
      "",
      "Needs dynamodb:GetItem and dynamodb:PutItem on the table, and",
      "cloudformation:DescribeStacks.",
      "",
      "Examples:",
      "  stancewatch aws push-watches",
      "  stancewatch aws push-watches watches/company-pledge.yaml my-watches/"
    })
final class PushWatchesCommand implements Callable<Integer> {
  private final WatchFiles files = new WatchFiles();

  @Parameters(
      paramLabel = "FILE",
      description = "Files, or folders of .yaml files. Default: watches/ of the checkout.")
  List<Path> paths = new ArrayList<>();

  @Mixin StackOptions options;

  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<WatchFile> read = new ArrayList<>();
    List<WatchFault> faults = new ArrayList<>();
    for (Path path : WatchPaths.of(paths)) {
      String text = Files.readString(path);
      read.add(new WatchFile(path.getFileName().toString(), text));
      if (files.read(path.toString(), text)
          instanceof WatchOutcome.Faulty(List<WatchFault> found)) {
        faults.addAll(found);
      }
    }
    if (!faults.isEmpty()) {
      return refuse(faults, out);
    }
    WatchSet set = set(read);
    return switch (files.readAll(set)) {
      case WatchOutcome.Faulty(List<WatchFault> found) -> refuse(found, out);
      case WatchOutcome.Loaded(Watch watch) -> {
        out.println(push(set) + ": " + words(set, watch));
        out.flush();
        yield 0;
      }
    };
  }

  private String push(WatchSet set) throws IOException {
    StackOutputs outputs = options.outputs();
    try (DynamoDbClient client = options.aws.dynamoDb()) {
      return push(
          set,
          new DynamoDbWatchSets(client, outputs.need("Table")),
          InstantSource.system(),
          outputs.stack());
    }
  }

  /// Pushes unless the same set is there.
  ///
  /// @return what was done
  /// @throws DataFault if it does not fit, or somebody else pushed in between
  static String push(WatchSet set, WatchSets sets, InstantSource clock, String stack) {
    Current current = sets.current();
    if (current instanceof Current.Found found && found.set().equals(set)) {
      return "unchanged, version " + found.version() + " pushed at " + found.pushedAt();
    }
    return switch (sets.push(set, current.version(), clock.instant())) {
      case Pushed.Stored(long version) ->
          "pushed as version %d, in use within %d minutes"
              .formatted(version, PushedWatch.LOOK_HOLDS.toMinutes());
      case Pushed.Outrun _ ->
          throw new DataFault(
              "somebody else pushed watch files to stack "
                  + stack
                  + " at the same time: theirs are in use, nothing of yours was stored");
      case Pushed.TooLarge(int bytes) ->
          throw new DataFault(
              "the watch files are too large: %d bytes when packed, %d at most"
                  .formatted(bytes, WatchSets.MAX_PACKED_BYTES));
    };
  }

  private static int refuse(List<WatchFault> faults, PrintWriter out) {
    faults.forEach(out::println);
    out.println(faults.size() + " faults, nothing pushed");
    out.flush();
    return 1;
  }

  private static WatchSet set(List<WatchFile> files) {
    try {
      return new WatchSet(files);
    } catch (IllegalArgumentException e) {
      throw new DataFault("these files cannot be pushed together: " + e.getMessage(), e);
    }
  }

  private static String words(WatchSet set, Watch watch) {
    return "%d files, %d actors, %d issues, %d sources"
        .formatted(
            set.files().size(),
            watch.actors().all().size(),
            watch.issues().size(),
            watch.sources().size());
  }
}
