package dev.stancewatch.cli.watches;

import dev.stancewatch.cli.DataFault;
import dev.stancewatch.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which watch files a command is about. Without state.
public final class WatchPaths {
  private WatchPaths() {}

  /// The files that are meant.
  ///
  /// @param paths files, or folders of `.yaml` files; none stands for `watches/` of the checkout
  /// @throws DataFault if one of them is neither, or a folder holds none
  public static List<Path> of(List<Path> paths) throws IOException {
    List<Path> chosen = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(Home.folder().resolve("watches")) : paths) {
      chosen.addAll(yamlFiles(path));
    }
    return chosen;
  }

  private static List<Path> yamlFiles(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new DataFault(path + ": no such file or folder");
    }
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> found =
          entries.filter(entry -> entry.toString().endsWith(".yaml")).sorted().toList();
      if (found.isEmpty()) {
        throw new DataFault(path + ": no .yaml file in this folder");
      }
      return found;
    }
  }
}
