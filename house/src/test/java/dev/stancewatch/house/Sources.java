package dev.stancewatch.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The files of the checkout, without what builds leave behind.
final class Sources {
  private Sources() {}

  /// The folder with the root `pom.xml`.
  static Path home() {
    return Path.of(System.getProperty("stancewatch.home", "..")).normalize();
  }

  /// All Java files.
  static List<Path> java() {
    return endingIn(".java");
  }

  /// All files whose name ends so, below the home folder.
  static List<Path> endingIn(String ending) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          home(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = folder.getFileName().toString();
              boolean skipped = name.equals("target") || name.equals(".git");
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(ending)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
