package dev.stancewatch.core.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (WatchFile file : files) {
        for (String part : List.of(file.name(), file.text())) {
          digest.update(part.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
