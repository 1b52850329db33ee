package dev.stancewatch.core.watch;

import dev.stancewatch.core.hash.Sha256;
import java.util.Comparator;
import java.util.List;

/// Watch files that are watched together, in the order of their names.
public record WatchSet(List<WatchFile> files) {
  public WatchSet {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a set has a file");
    }
    files = files.stream().sorted(Comparator.comparing(WatchFile::name)).toList();
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i).name().equals(files.get(i - 1).name())) {
        throw new IllegalArgumentException("two files are called " + files.get(i).name());
      }
    }
  }

  /// SHA-256 of names and texts, as 64 hexadecimal digits.
  public String sha256() {
    StringBuilder whole = new StringBuilder();
    files.forEach(file -> whole.append(file.name()).append('\0').append(file.text()).append('\0'));
    return Sha256.hex(whole.toString(), Sha256.BYTES);
  }
}
