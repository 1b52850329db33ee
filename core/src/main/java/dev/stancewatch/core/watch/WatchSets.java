package dev.stancewatch.core.watch;

import java.time.Instant;

/// The one set of watch files that was pushed to a deployment; each push replaces it whole.
public interface WatchSets {
  /// Most bytes of a set when it is packed by gzip: 400 KB are the most that Amazon DynamoDB takes
  /// as one item.
  int MAX_PACKED_BYTES = 350 * 1024;

  /// What was pushed last.
  Current current();

  /// Replaces what was pushed, if that is still the version that the caller saw.
  ///
  /// @param seen version of [#current], 0 if there was none
  Pushed push(WatchSet set, long seen, Instant now);

  /// What is there.
  sealed interface Current {
    /// Version of what is there, counted from 1; 0 if there is nothing.
    long version();

    /// Nothing was pushed yet.
    record None() implements Current {
      @Override
      public long version() {
        return 0;
      }
    }

    /// A set, whole as it was pushed. Its files may be wrong.
    record Found(long version, Instant pushedAt, WatchSet set) implements Current {}

    /// Something that this version of the product cannot unpack.
    record Unreadable(long version, String reason) implements Current {}
  }

  /// What became of a push.
  sealed interface Pushed {
    /// It is stored.
    record Stored(long version) implements Pushed {}

    /// Somebody pushed in between; nothing was stored.
    record Outrun() implements Pushed {}

    /// Packed it has more than [#MAX_PACKED_BYTES]; nothing was stored.
    record TooLarge(int packedBytes) implements Pushed {}
  }
}
