package dev.stancewatch.cli.poll;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// The folder in which polling keeps its sources, its memory and the articles it found.
public final class StateFolder {
  @Option(
      names = "--state",
      paramLabel = "FOLDER",
      description = "Where polling keeps what it knows. Default: state/ of the checkout.")
  Path folder = Home.folder().resolve("state");

  @Option(
      names = "--watches",
      paramLabel = "FOLDER",
      description =
          "Whose sources are polled along with the added ones: a folder of watch files. Default:"
              + " watches/ of the checkout.")
  Path watches = Home.folder().resolve("watches");

  /// The folder, made if it does not exist.
  public Path path() throws IOException {
    return Files.createDirectories(folder);
  }

  /// The memory of polling.
  public FolderSourceStates states() throws IOException {
    return new FolderSourceStates(path());
  }

  /// All sources: those of the watch files, then those that were added.
  public List<PolledSource> sources() throws IOException {
    Map<SourceId, PolledSource> all = new LinkedHashMap<>();
    watched().forEach(source -> all.putIfAbsent(source.source().id(), source));
    added().forEach(source -> all.putIfAbsent(source.source().id(), source));
    return List.copyOf(all.values());
  }

  /// The sources that were added by command.
  public List<PolledSource> added() throws IOException {
    Path file = addedFile();
    List<PolledSource> sources = new ArrayList<>();
    int number = 0;
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      number++;
      try {
        sources.add(Json.read(line, PolledSource.class));
      } catch (JsonFault e) {
        throw new DataFault(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return sources;
  }

  /// Replaces the sources that were added by command.
  public void store(Collection<PolledSource> sources) throws IOException {
    StringBuilder lines = new StringBuilder();
    sources.forEach(source -> lines.append(Json.write(source)).append('\n'));
    path();
    Files.writeString(addedFile(), lines);
  }

  /// Puts what is watched beside the articles, so that `stancewatch replay` can read the folder.
  /// Where nothing is watched, there is nothing to replay.
  void keepWatches() throws IOException {
    List<Path> files = watchFiles();
    if (files.isEmpty()) {
      return;
    }
    Path kept = Files.createDirectories(path().resolve("watches"));
    ObjectNode scenario = JsonNodeFactory.instance.objectNode();
    ArrayNode names = scenario.putArray("watches");
    for (Path file : files) {
      String name = file.getFileName().toString();
      Files.writeString(kept.resolve(name), Files.readString(file));
      names.add("watches/" + name);
    }
    Files.writeString(folder.resolve("scenario.json"), Json.write(scenario) + "\n");
  }

  private Path addedFile() {
    return folder.resolve("sources.jsonl");
  }

  private List<PolledSource> watched() throws IOException {
    List<PolledSource> sources = new ArrayList<>();
    for (Path file : watchFiles()) {
      switch (new WatchFiles().read(file)) {
        case WatchOutcome.Loaded(Watch watch) -> sources.addAll(watch.sources());
        case WatchOutcome.Faulty(List<WatchFault> faults) ->
            throw new DataFault(faults.getFirst().toString());
      }
    }
    return sources;
  }

  private List<Path> watchFiles() throws IOException {
    if (!Files.isDirectory(watches)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(watches)) {
      return entries.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
