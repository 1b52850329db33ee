package dev.stancewatch.testkit;

import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// The pushed set in a field. Threads may share it.
public final class InMemoryWatchSets implements WatchSets {
  private Current current = new Current.None();

  @Override
  public synchronized Current current() {
    return current;
  }

  @Override
  public synchronized Pushed push(WatchSet set, long seen, Instant now) {
    int bytes = packedBytes(set);
    if (bytes > MAX_PACKED_BYTES) {
      return new Pushed.TooLarge(bytes);
    }
    if (current.version() != seen) {
      return new Pushed.Outrun();
    }
    current = new Current.Found(seen + 1, now, set);
    return new Pushed.Stored(seen + 1);
  }

  /// As if a later version of the product had pushed, in a form of its own.
  public synchronized void pushUnreadable(String reason) {
    current = new Current.Unreadable(current.version() + 1, reason);
  }

  private static int packedBytes(WatchSet set) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (WatchFile file : set.files()) {
        out.write((file.name() + file.text()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
